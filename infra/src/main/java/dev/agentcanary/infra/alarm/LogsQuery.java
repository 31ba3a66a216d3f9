package dev.agentcanary.infra.alarm;

/// Questions to the function's log that explain an alarm, for CloudWatch Logs Insights.
///
/// They are short, because a description holds the whole link to one.
public enum LogsQuery {
  /// Runs that were not healthy, whether the agent's version had changed just before, and why.
  FAILURES(
      "filter verdict like /unhealthy|inconclusive/"
          + "|fields @timestamp,change,attribution,probes.0.probe,probes.0.reason"),
  /// Runs in which a probe failed and then recovered, which and why.
  RECOVERIES(
      "filter counts.recovered>0|fields @timestamp,probes.0.probe,probes.0.standing,probes.0.reason"),
  /// What every run said, newest first.
  RUNS("filter ispresent(verdict)|fields @timestamp,verdict,durationMs|sort @timestamp desc"),
  /// What every run saw of the agent's version and log, newest first.
  FOOTPRINTS(
      "filter ispresent(verdict)|fields @timestamp,change,rollout.reason,agentLogs.reason"
          + "|sort @timestamp desc"),
  /// What the function complained of.
  FAULTS("filter @message like /ERROR|Exception|timed out/|sort @timestamp desc"),
  /// Runs that left sessions open.
  LEAKS("filter sessions.leaked>0|fields @timestamp,sessions.opened,sessions.leaked");

  private final String text;

  LogsQuery(String text) {
    this.text = text;
  }

  /// The query.
  public String text() {
    return text;
  }
}
