package dev.agentcanary.infra.app;

import dev.agentcanary.infra.Canary;
import dev.agentcanary.infra.function.FunctionPackage;
import dev.agentcanary.infra.function.PackageLocation;
import dev.agentcanary.infra.load.LoadTests;
import dev.agentcanary.load.cloud.LoadNames;
import java.nio.file.Path;
import software.amazon.awscdk.CfnOutput;
import software.amazon.awscdk.Stack;
import software.amazon.awscdk.Stage;
import software.constructs.Construct;

/// What a canary's load tests need in AWS, apart from the canary: it can be deployed for an
/// afternoon and taken away again. Made only for a plan that says `load: { on-aws: true }`.
public final class LoadStack extends Stack {

  /// @param scope the app
  /// @param id of the stack on the command line; unique in the app
  /// @param functionPackage makes the package that the function is deployed with
  public LoadStack(Construct scope, String id, Canary canary, FunctionPackage functionPackage) {
    super(
        scope,
        id,
        CanaryStack.props(canary, canary.names().load().stack(), "Load tests of the agent "));
    Path assembly = Path.of(Stage.of(this).getOutdir());
    LoadTests.create(
        this, canary, PackageLocation.publish(this, assembly, functionPackage, canary.loadJson()));
    LoadNames names = canary.names().load();
    output(
        "StateMachineArn",
        "An execution is a test; `canary load --on aws` starts one",
        names.machineArn());
    output("ResultsBucket", "What tests have measured", names.bucket());
  }

  private void output(String id, String description, String value) {
    CfnOutput.Builder.create(this, id).description(description).value(value).build();
  }
}
