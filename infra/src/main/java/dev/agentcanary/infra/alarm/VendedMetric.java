package dev.agentcanary.infra.alarm;

/// The metrics of AWS services that alarms read, as the services document them: all are counts, and
/// have one dimension.
///
/// Sources: "Lambda metrics" in the Lambda developer guide; "Monitoring EventBridge Scheduler with
/// CloudWatch" in the EventBridge Scheduler user guide, where the schedule group is the only
/// dimension.
public enum VendedMetric {
  /// Invocations that ended in an exception or in Lambda's timeout.
  LAMBDA_ERRORS("AWS/Lambda", "Errors", "FunctionName"),
  /// Invocations for which the account had no concurrency left.
  LAMBDA_THROTTLES("AWS/Lambda", "Throttles", "FunctionName"),
  /// Events that were given up without having been processed, e.g. for their age.
  LAMBDA_ASYNC_EVENTS_DROPPED("AWS/Lambda", "AsyncEventsDropped", "FunctionName"),
  /// Events that Scheduler could not hand to the function, and put in the queue.
  SCHEDULER_SENT_TO_DEAD_LETTERS(
      "AWS/Scheduler", "InvocationsSentToDeadLetterCount", "ScheduleGroup");

  private final String namespace;
  private final String metric;
  private final String dimension;

  VendedMetric(String namespace, String metric, String dimension) {
    this.namespace = namespace;
    this.metric = metric;
    this.dimension = dimension;
  }

  /// The service's namespace.
  public String namespace() {
    return namespace;
  }

  /// The metric's name.
  public String metric() {
    return metric;
  }

  /// The name of its one dimension.
  public String dimension() {
    return dimension;
  }
}
