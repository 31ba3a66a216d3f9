package dev.agentcanary.infra.load;

import dev.agentcanary.infra.Canary;
import dev.agentcanary.infra.Names;
import dev.agentcanary.infra.function.Statement;
import dev.agentcanary.infra.function.Suppression;
import java.util.List;
import java.util.Map;
import software.amazon.awscdk.services.iam.CfnRole;
import software.constructs.Construct;

/// What the state machine may do: invoke the load test's function, and start the child executions
/// of its own Distributed Map ("Using Map state in Distributed mode", IAM permissions, in Step
/// Functions' developer guide).
final class LoadMachineRole {
  private LoadMachineRole() {}

  static CfnRole create(Construct scope, Canary canary) {
    CfnRole role =
        CfnRole.Builder.create(scope, "MachineRole")
            .description("What the load test's state machine may do: " + canary.names().canary())
            .assumeRolePolicyDocument(Statement.document(List.of(trust(canary))))
            .policies(
                List.of(
                    CfnRole.PolicyProperty.builder()
                        .policyName("load")
                        .policyDocument(Statement.document(statements(canary)))
                        .build()))
            .build();
    Suppression.mark(
        role,
        List.of(
            new Suppression(
                "AwsSolutions-IAM5",
                executions(canary).stream().map(arn -> "Resource::" + arn).toList(),
                "Step Functions makes up the names of the child executions; the machine is the"
                    + " load test's own.")));
    return role;
  }

  /// The whole policy.
  static List<Statement> statements(Canary canary) {
    return List.of(
        Statement.allow(
            "InvokeTheFunction",
            List.of("lambda:InvokeFunction"),
            List.of(canary.names().load().functionArn())),
        Statement.allow(
            "StartShards",
            List.of("states:StartExecution"),
            List.of(canary.names().load().machineArn())),
        Statement.allow(
            "FollowShards",
            List.of("states:DescribeExecution", "states:StopExecution"),
            executions(canary)));
  }

  /// A child execution is of the machine's ARN with the map's label behind it.
  private static Statement trust(Canary canary) {
    Names names = canary.names();
    return Statement.trust(
        "states.amazonaws.com",
        Map.of(
            "StringEquals",
            Map.of("aws:SourceAccount", names.runtime().account()),
            "ArnLike",
            Map.of("aws:SourceArn", names.load().machineArn() + "*")));
  }

  /// The guide names the first form; a child's ARN has the second, with the map's label in it.
  private static List<String> executions(Canary canary) {
    String execution = canary.names().arn("states", "execution:" + canary.names().load().stack());
    return List.of(execution + ":*", execution + "/*");
  }
}
