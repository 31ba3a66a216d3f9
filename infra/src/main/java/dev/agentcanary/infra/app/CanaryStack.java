package dev.agentcanary.infra.app;

import dev.agentcanary.infra.Canary;
import dev.agentcanary.infra.Names;
import dev.agentcanary.infra.function.FunctionPackage;
import dev.agentcanary.infra.function.PackageLocation;
import dev.agentcanary.infra.function.ScheduledFunction;
import java.nio.file.Path;
import java.util.Map;
import software.amazon.awscdk.CfnOutput;
import software.amazon.awscdk.Environment;
import software.amazon.awscdk.Stack;
import software.amazon.awscdk.StackProps;
import software.amazon.awscdk.Stage;
import software.constructs.Construct;

/// All that watches one agent: function, schedule, permissions, alarms, dashboard. It shares
/// nothing with another canary's stack.
public final class CanaryStack extends Stack {
  /// @param scope the app
  /// @param id of the stack on the command line; unique in the app
  /// @param functionPackage makes the package that the function is deployed with
  public CanaryStack(Construct scope, String id, Canary canary, FunctionPackage functionPackage) {
    super(scope, id, props(canary));
    Path assembly = Path.of(Stage.of(this).getOutdir());
    PackageLocation location =
        PackageLocation.publish(this, assembly, functionPackage, canary.json());
    ScheduledFunction.create(this, canary, location);
    Names names = canary.names();
    output("Function", "The function that runs the canary", names.function());
    output("LogGroup", "Its log: metrics lines and a report line for each run", names.logGroup());
  }

  private void output(String id, String description, String value) {
    CfnOutput.Builder.create(this, id + "Output")
        .description(description)
        .value(value)
        .build()
        .overrideLogicalId(id + "Name");
  }

  private static StackProps props(Canary canary) {
    return StackProps.builder()
        .stackName(canary.names().stack())
        .description("Canary of the agent " + canary.runtime().id())
        .env(
            Environment.builder()
                .account(canary.runtime().account())
                .region(canary.runtime().region())
                .build())
        .tags(tags(canary))
        .build();
  }

  private static Map<String, String> tags(Canary canary) {
    return Map.of(
        "canary", canary.plan().canary(),
        "agent", canary.runtime().id(),
        "managed-by", "agentcore-canary");
  }
}
