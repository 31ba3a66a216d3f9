package dev.agentcanary.infra.alarm;

import java.time.Duration;

/// Which periods an alarm looks at: `datapointsToAlarm` of the last `evaluationPeriods` must be
/// bad.
///
/// @param period a multiple of a minute
public record Window(Duration period, int evaluationPeriods, int datapointsToAlarm) {
  /// The most that an alarm may look back with periods under an hour.
  public static final Duration A_DAY = Duration.ofDays(1);

  /// The most that an alarm may look back at all.
  public static final Duration A_WEEK = Duration.ofDays(7);

  private static final Duration AN_HOUR = Duration.ofHours(1);

  public Window {
    boolean minutes = period.toMillis() % 60_000 == 0 && period.isPositive();
    boolean some = datapointsToAlarm >= 1 && datapointsToAlarm <= evaluationPeriods;
    if (!minutes || !some || !fits(period, evaluationPeriods)) {
      throw new IllegalArgumentException(
          "CloudWatch has no alarm of %d of %d periods of %s"
              .formatted(datapointsToAlarm, evaluationPeriods, period));
    }
  }

  /// Whether CloudWatch allows so many periods of that length.
  public static boolean fits(Duration period, int periods) {
    Duration most = period.compareTo(AN_HOUR) < 0 ? A_DAY : A_WEEK;
    return period.multipliedBy(periods).compareTo(most) <= 0;
  }

  /// All that it looks at.
  public Duration length() {
    return period.multipliedBy(evaluationPeriods);
  }
}
