package dev.agentcanary.infra.load;

import dev.agentcanary.infra.Canary;
import dev.agentcanary.infra.function.Suppression;
import dev.agentcanary.load.cloud.LoadNames;
import java.util.List;
import software.amazon.awscdk.services.iam.CfnRole;
import software.amazon.awscdk.services.lambda.CfnFunction;
import software.amazon.awscdk.services.stepfunctions.CfnStateMachine;
import software.constructs.Construct;

/// The state machine that carries out a load test; each execution is one test.
final class LoadMachine {
  private LoadMachine() {}

  static CfnStateMachine create(
      Construct scope, Canary canary, CfnRole role, CfnFunction function) {
    LoadNames names = canary.names().load();
    CfnStateMachine machine =
        CfnStateMachine.Builder.create(scope, "Machine")
            .stateMachineName(names.stack())
            .stateMachineType("STANDARD")
            .roleArn(role.getAttrArn())
            .definitionString(LoadDefinition.of(names))
            .build();
    machine.getNode().addDependency(function);
    Suppression.mark(
        machine,
        List.of(
            new Suppression(
                "AwsSolutions-SF1",
                List.of(),
                "An execution's own history holds every event for 90 days, and each shard writes"
                    + " a log."),
            new Suppression(
                "AwsSolutions-SF2",
                List.of(),
                "A trace would show functions that wait; what they waited for is in the result.")));
    return machine;
  }
}
