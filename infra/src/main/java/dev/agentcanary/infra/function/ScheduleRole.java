package dev.agentcanary.infra.function;

import dev.agentcanary.infra.Names;
import java.util.List;
import java.util.Map;
import software.amazon.awscdk.services.iam.CfnRole;
import software.constructs.Construct;

/// What EventBridge Scheduler may do for the canary: start its function, and leave an event that
/// could not be delivered in its queue. Only for a schedule of the canary's own group.
final class ScheduleRole {
  private ScheduleRole() {}

  static CfnRole create(Construct scope, Names names) {
    return CfnRole.Builder.create(scope, "ScheduleRole")
        .description("What the canary's schedule may do: " + names.canary())
        .assumeRolePolicyDocument(Statement.document(List.of(trust(names))))
        .policies(
            List.of(
                CfnRole.PolicyProperty.builder()
                    .policyName("canary")
                    .policyDocument(Statement.document(statements(names)))
                    .build()))
        .build();
  }

  /// The whole policy.
  static List<Statement> statements(Names names) {
    return List.of(
        Statement.allow(
            "StartTheFunction",
            List.of("lambda:InvokeFunction"),
            List.of(names.arn("lambda", "function:" + names.function()))),
        Statement.allow(
            "KeepUndeliveredEvents",
            List.of("sqs:SendMessage"),
            List.of(names.arn("sqs", names.deadLetters()))));
  }

  /// The group is what Scheduler gives as the source: a schedule has no say in it of its own.
  private static Statement trust(Names names) {
    return Statement.trust(
        "scheduler.amazonaws.com",
        Map.of(
            "StringEquals",
            Map.of(
                "aws:SourceAccount",
                names.runtime().account(),
                "aws:SourceArn",
                names.arn("scheduler", "schedule-group/" + names.scheduleGroup()))));
  }
}
