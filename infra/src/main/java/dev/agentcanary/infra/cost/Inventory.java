package dev.agentcanary.infra.cost;

import java.util.Collections;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.TreeMap;

/// What a template deploys, as far as it costs something.
///
/// @param alarmMetrics metrics that alarms of standard resolution read, one by one
/// @param fastAlarmMetrics the same for alarms with a period below a minute
/// @param compositeAlarms how many
/// @param dashboards how many
/// @param metricFilters metrics that are made of log lines
/// @param keys KMS keys
/// @param queues SQS queues
/// @param mails subscriptions by e-mail
/// @param hooks subscriptions by HTTP or HTTPS
/// @param schedules EventBridge schedules
/// @param function the function, if there is one
/// @param logRetentionDays of the longest kept log group, 0 if none says so
/// @param unpriced types of resources that nothing here has a price for, with their number
public record Inventory(
    int alarmMetrics,
    int fastAlarmMetrics,
    int compositeAlarms,
    int dashboards,
    int metricFilters,
    int keys,
    int queues,
    int mails,
    int hooks,
    int schedules,
    Optional<Function> function,
    int logRetentionDays,
    SequencedMap<String, Integer> unpriced) {
  public Inventory {
    unpriced = Collections.unmodifiableSequencedMap(new TreeMap<>(unpriced));
  }

  /// A Lambda function.
  ///
  /// @param memoryMegabytes as the template says, 128 if it does not
  /// @param arm whether it runs on arm64
  /// @param traced whether X-Ray traces it
  public record Function(int memoryMegabytes, boolean arm, boolean traced) {}
}
