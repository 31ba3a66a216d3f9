package dev.agentcanary.plan;

/// The Lambda function that runs the canary.
///
/// @param memoryMegabytes 128 to 10,240; a function has 1 vCPU for 1,769 MB
/// @param logRetentionDays how long its log is kept, one of CloudWatch Logs' retentions
public record FunctionSettings(int memoryMegabytes, int logRetentionDays) {
  /// 512 MB, 30 days.
  public static final FunctionSettings DEFAULT = new FunctionSettings(512, 30);
}
