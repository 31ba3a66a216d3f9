package dev.agentcanary.infra;

import dev.agentcanary.load.cloud.LoadNames;
import dev.agentcanary.plan.RuntimeArn;

/// The name of everything that is deployed for one canary, as a literal: people look for it in the
/// console, and alarms, dashboards and drills must agree on it.
///
/// @param canary the canary's name, which is also the dimension of its metrics
/// @param runtime gives account, region and partition
public record Names(String canary, RuntimeArn runtime) {
  /// The CloudFormation stack: `canary-<name>`.
  public String stack() {
    return "canary-" + canary;
  }

  /// The function: `canary-<name>`.
  public String function() {
    return "canary-" + canary;
  }

  /// The log group of the function, where EMF lines and report lines go.
  public String logGroup() {
    return "/aws/lambda/" + function();
  }

  /// The group of the one schedule; its name is the only dimension of Scheduler's metrics.
  public String scheduleGroup() {
    return "canary-" + canary;
  }

  /// The schedule in its group.
  public String schedule() {
    return "canary-" + canary;
  }

  /// The queue of events that could not be delivered to the function.
  public String deadLetters() {
    return "canary-" + canary + "-undelivered";
  }

  /// The topic of `page` or `ticket`: `<name>-page`, `<name>-ticket`.
  public String topic(String urgency) {
    return "canary-" + canary + "-" + urgency;
  }

  /// An alarm: `<name>-down`.
  ///
  /// @param kind its kind's word, e.g. `down`
  public String alarm(String kind) {
    return canary + "-" + kind;
  }

  /// The ARN of an alarm, metric or composite.
  public String alarmArn(String kind) {
    return arn("cloudwatch", "alarm:" + alarm(kind));
  }

  /// A maintenance window: `canary-<name>-<window>`.
  public String muteRule(String window) {
    return "canary-" + canary + "-" + window;
  }

  /// The dashboard: `canary-<name>`.
  public String dashboard() {
    return "canary-" + canary;
  }

  /// The names of its load tests' stack.
  public LoadNames load() {
    return new LoadNames(canary, runtime);
  }

  /// The agent's own log group, made by the service at the first invocation.
  public String agentLogGroup(String endpoint) {
    return "/aws/bedrock-agentcore/runtimes/" + runtime.id() + "-" + endpoint;
  }

  /// An ARN in the canary's partition, region and account.
  public String arn(String service, String resource) {
    return "arn:%s:%s:%s:%s:%s"
        .formatted(runtime.partition(), service, runtime.region(), runtime.account(), resource);
  }
}
