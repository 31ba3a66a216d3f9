package dev.agentcanary.infra.function;

import dev.agentcanary.infra.Canary;
import dev.agentcanary.infra.Names;
import dev.agentcanary.plan.Schedule;
import software.amazon.awscdk.services.iam.CfnRole;
import software.amazon.awscdk.services.lambda.CfnFunction;
import software.amazon.awscdk.services.scheduler.CfnSchedule;
import software.amazon.awscdk.services.scheduler.CfnScheduleGroup;
import software.amazon.awscdk.services.sqs.CfnQueue;
import software.constructs.Construct;

/// The one schedule, in a group of its own: the group is the only dimension of Scheduler's metrics.
///
/// Nothing is tried again and nothing is delivered late: a run that could not start is a gap in the
/// heartbeat, and the next is due.
final class FunctionSchedule {
  /// The least that Scheduler takes.
  private static final int OLDEST_SECONDS = 60;

  private FunctionSchedule() {}

  static void create(
      Construct scope, Canary canary, CfnFunction function, CfnRole role, CfnQueue deadLetters) {
    Names names = canary.names();
    CfnScheduleGroup group =
        CfnScheduleGroup.Builder.create(scope, "ScheduleGroup").name(names.scheduleGroup()).build();
    CfnSchedule.Builder schedule =
        CfnSchedule.Builder.create(scope, "Schedule")
            .name(names.schedule())
            .groupName(group.getRef())
            .description("Starts the canary of the agent " + canary.runtime().id())
            .state("ENABLED")
            .scheduleExpression(canary.plan().schedule().expression())
            .flexibleTimeWindow(
                CfnSchedule.FlexibleTimeWindowProperty.builder().mode("OFF").build())
            .target(target(names, function, role, deadLetters));
    if (canary.plan().schedule() instanceof Schedule.Cron(_, var zone)) {
      schedule.scheduleExpressionTimezone(zone.getId());
    }
    schedule.build();
  }

  private static CfnSchedule.TargetProperty target(
      Names names, CfnFunction function, CfnRole role, CfnQueue deadLetters) {
    return CfnSchedule.TargetProperty.builder()
        .arn(function.getAttrArn())
        .roleArn(role.getAttrArn())
        .input(ScheduledInput.of(names))
        .retryPolicy(
            CfnSchedule.RetryPolicyProperty.builder()
                .maximumRetryAttempts(0)
                .maximumEventAgeInSeconds(OLDEST_SECONDS)
                .build())
        .deadLetterConfig(
            CfnSchedule.DeadLetterConfigProperty.builder().arn(deadLetters.getAttrArn()).build())
        .build();
  }
}
