package dev.agentcanary.infra.function;

import dev.agentcanary.infra.Canary;
import dev.agentcanary.infra.Names;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import software.amazon.awscdk.services.iam.CfnRole;
import software.constructs.Construct;

/// What the function may do, all of it: speak with one agent, see its version and, if the plan
/// asks, whether its log is written to, write its own log, send traces, and leave a failed event in
/// its queue.
///
/// An agent with JWT authorization is spoken to over plain HTTPS with a token, which IAM has no
/// part in: then the role reads the one secret that the token is had with, and of AgentCore may
/// only see the endpoint's version. A secret under a customer's key needs `kms:Decrypt` for this
/// role in that key's policy. Lambda's managed policies are not used: they permit log groups that
/// are not the canary's.
final class FunctionRole {
  private FunctionRole() {}

  static CfnRole create(Construct scope, Canary canary) {
    CfnRole role =
        CfnRole.Builder.create(scope, "FunctionRole")
            .description("What the canary's function may do: " + canary.names().canary())
            .assumeRolePolicyDocument(
                Statement.document(List.of(Statement.trust("lambda.amazonaws.com", Map.of()))))
            .policies(
                List.of(
                    CfnRole.PolicyProperty.builder()
                        .policyName("canary")
                        .policyDocument(Statement.document(statements(canary)))
                        .build()))
            .build();
    Suppression.mark(role, suppressions(canary));
    return role;
  }

  private static List<Suppression> suppressions(Canary canary) {
    List<Suppression> suppressions = new ArrayList<>();
    suppressions.add(
        new Suppression(
            "AwsSolutions-IAM5",
            List.of("Resource::*"),
            "AWS X-Ray has no resources that a permission to send traces could name."));
    suppressions.add(
        new Suppression(
            "AwsSolutions-IAM5",
            List.of("Resource::" + logStreams(canary.names())),
            "Lambda makes up the names of the streams; the log group is the canary's own."));
    if (readsAgentLog(canary)) {
      suppressions.add(
          new Suppression(
              "AwsSolutions-IAM5",
              List.of("Resource::" + agentLog(canary)),
              "CloudWatch Logs wants the ARN of a log group with `:*` at its end; it is one group."));
    }
    return suppressions;
  }

  /// The whole policy.
  static List<Statement> statements(Canary canary) {
    Names names = canary.names();
    List<Statement> statements = new ArrayList<>();
    statements.add(AgentAccess.statement(canary));
    statements.add(version(canary));
    if (readsAgentLog(canary)) {
      statements.add(
          Statement.allow(
              "FindAnEventInTheAgentsLog",
              List.of("logs:FilterLogEvents"),
              List.of(agentLog(canary))));
    }
    statements.add(
        Statement.allow(
            "WriteOwnLog",
            List.of("logs:CreateLogStream", "logs:PutLogEvents"),
            List.of(logStreams(names))));
    statements.add(
        Statement.allow(
            "SendTraces",
            List.of("xray:PutTraceSegments", "xray:PutTelemetryRecords"),
            List.of("*")));
    statements.add(
        Statement.allow(
            "KeepFailedEvents",
            List.of("sqs:SendMessage"),
            List.of(names.arn("sqs", names.deadLetters()))));
    return statements;
  }

  /// Also for an agent that is spoken to with a token: the control plane knows IAM only. Not
  /// `GetAgentRuntime`, which tells the agent's environment variables.
  private static Statement version(Canary canary) {
    String runtime = canary.runtime().toString();
    return Statement.allow(
        "SeeTheVersion",
        List.of("bedrock-agentcore:GetAgentRuntimeEndpoint"),
        List.of(runtime, runtime + "/runtime-endpoint/" + canary.endpoint()));
  }

  private static boolean readsAgentLog(Canary canary) {
    return canary.plan().footprint().agentLogs().isPresent();
  }

  private static String agentLog(Canary canary) {
    Names names = canary.names();
    return names.arn("logs", "log-group:" + names.agentLogGroup(canary.endpoint()) + ":*");
  }

  private static String logStreams(Names names) {
    return names.arn("logs", "log-group:" + names.logGroup() + ":log-stream:*");
  }
}
