package dev.agentcanary.infra.dashboard.metric;

import dev.agentcanary.infra.Canary;

/// What AWS itself writes and a dashboard shows: the catalogue.
///
/// Source: the metrics pages of the services' documentation; of AgentCore, the dimensions that
/// aws/aws-cdk pull request 38486 found to be written.
public enum VendedMetric {
  AGENT_INVOCATIONS(Service.AGENT, "Invocations", Identity.AGENT, "requests, of everybody"),
  AGENT_LATENCY(Service.AGENT, "Latency", Identity.AGENT, "ms to the last token"),
  AGENT_SYSTEM_ERRORS(Service.AGENT, "SystemErrors", Identity.AGENT, "requests that AWS failed"),
  AGENT_USER_ERRORS(Service.AGENT, "UserErrors", Identity.AGENT, "requests that were wrong"),
  AGENT_THROTTLES(Service.AGENT, "Throttles", Identity.AGENT, "requests refused for a quota"),
  AGENT_SESSIONS(Service.AGENT, "SessionCount", Identity.AGENT, "sessions that began"),
  AGENT_CPU(Service.AGENT, "CPUUsed-vCPUHours", Identity.AGENT_USAGE, "vCPU hours, an hour late"),
  AGENT_MEMORY(Service.AGENT, "MemoryUsed-GBHours", Identity.AGENT_USAGE, "GB hours, an hour late"),
  FUNCTION_ERRORS(Service.LAMBDA, "Errors", Identity.FUNCTION, "runs that ended in an error"),
  FUNCTION_THROTTLES(Service.LAMBDA, "Throttles", Identity.FUNCTION, "runs that did not start"),
  FUNCTION_DURATION(Service.LAMBDA, "Duration", Identity.FUNCTION, "ms of one run"),
  FUNCTION_DROPPED(
      Service.LAMBDA, "AsyncEventsDropped", Identity.FUNCTION, "events that were never run"),
  SCHEDULE_ATTEMPTS(
      Service.SCHEDULER, "InvocationAttemptCount", Identity.SCHEDULE_GROUP, "events sent"),
  SCHEDULE_ERRORS(
      Service.SCHEDULER, "TargetErrorCount", Identity.SCHEDULE_GROUP, "events that were refused"),
  SCHEDULE_UNDELIVERED(
      Service.SCHEDULER,
      "InvocationsSentToDeadLetterCount",
      Identity.SCHEDULE_GROUP,
      "events that could not be delivered"),
  UNDELIVERED(
      Service.QUEUE, "NumberOfMessagesSent", Identity.DEAD_LETTERS, "events that came to nothing"),
  LOG_BYTES(Service.LOGS, "IncomingBytes", Identity.LOG_GROUP, "bytes, as billed"),
  LOG_METRICS_UNREAD(
      Service.LOGS, "EMFParsingErrors", Identity.LOG_GROUP, "metric lines that are no JSON"),
  LOG_METRICS_INVALID(
      Service.LOGS, "EMFValidationErrors", Identity.LOG_GROUP, "metric lines that say nothing");

  private final String namespace;
  private final String metric;
  private final Identity identity;
  private final String meaning;

  VendedMetric(String namespace, String metric, Identity identity, String meaning) {
    this.namespace = namespace;
    this.metric = metric;
    this.identity = identity;
    this.meaning = meaning;
  }

  /// The namespaces.
  private static final class Service {
    static final String AGENT = "AWS/Bedrock-AgentCore";
    static final String LAMBDA = "AWS/Lambda";
    static final String SCHEDULER = "AWS/Scheduler";
    static final String QUEUE = "AWS/SQS";
    static final String LOGS = "AWS/Logs";
  }

  /// What it counts, and in what unit.
  public String meaning() {
    return meaning;
  }

  /// The metric of one canary.
  public Metric of(Canary canary) {
    return new Metric(namespace, metric, identity.of(canary));
  }
}
