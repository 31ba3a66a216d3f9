package dev.agentcanary.sim.cloudwatch.alarm;

/// When an alarm is evaluated: every minute at its own second, every 10 seconds with a period below
/// a minute, once an hour with a window of more than a day.
///
/// @param everySeconds distance of two evaluations
/// @param atSecond offset within that distance
public record TickSchedule(long everySeconds, long atSecond) {
  /// The user guide's example of an hourly evaluation runs three minutes past the hour.
  private static final long PAST_THE_HOUR = 180;

  /// That of an alarm.
  ///
  /// @param offset the alarm's own second, 0 to 59
  public static TickSchedule of(MetricAlarm alarm, int offset) {
    if (alarm.highResolution()) {
      return new TickSchedule(10, offset % 10);
    }
    return alarm.multiDay()
        ? new TickSchedule(3600, PAST_THE_HOUR + offset)
        : new TickSchedule(60, offset);
  }

  /// The first evaluation after that second of the epoch.
  public long after(long second) {
    return Math.floorDiv(second - atSecond, everySeconds) * everySeconds + everySeconds + atSecond;
  }
}
