package dev.agentcanary.infra.cost;

/// Everything that the estimate knows a price of; the price itself is in `prices.json`.
enum Charge {
  METRIC("metric"),
  ALARM("alarm"),
  ALARM_FAST("alarm-fast"),
  ALARM_COMPOSITE("alarm-composite"),
  DASHBOARD("dashboard"),
  LOGS_INGESTED("logs-ingested"),
  LOGS_STORED("logs-stored"),
  LAMBDA_COMPUTE("lambda-compute"),
  LAMBDA_COMPUTE_X86("lambda-compute-x86"),
  LAMBDA_REQUESTS("lambda-requests"),
  SCHEDULER("scheduler"),
  KMS_KEY("kms-key"),
  KMS_REQUESTS("kms-requests"),
  SNS_PUBLISHES("sns-publishes"),
  SNS_MAILS("sns-mails"),
  SNS_HOOKS("sns-hooks"),
  SQS_REQUESTS("sqs-requests"),
  XRAY_TRACES("xray-traces"),
  SECRET_REQUESTS("secret-requests"),
  AGENT_CPU("agent-cpu"),
  AGENT_MEMORY("agent-memory"),
  SYNTHETICS_RUNS("synthetics-runs");

  private final String id;

  Charge(String id) {
    this.id = id;
  }

  /// As `prices.json` and the estimate's lines name it.
  String id() {
    return id;
  }
}
