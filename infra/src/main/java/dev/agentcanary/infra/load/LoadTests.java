package dev.agentcanary.infra.load;

import dev.agentcanary.infra.Canary;
import dev.agentcanary.infra.function.PackageLocation;
import software.amazon.awscdk.services.iam.CfnRole;
import software.amazon.awscdk.services.lambda.CfnFunction;
import software.constructs.Construct;

/// All that a canary's load tests need in AWS.
public final class LoadTests {
  private LoadTests() {}

  /// Makes it all in the load tests' stack.
  public static void create(Construct scope, Canary canary, PackageLocation location) {
    LoadBucket.create(scope, canary.names().load());
    CfnRole role = LoadRole.create(scope, canary);
    CfnFunction function = LoadFunction.create(scope, canary, location, role);
    LoadMachine.create(scope, canary, LoadMachineRole.create(scope, canary), function);
  }
}
