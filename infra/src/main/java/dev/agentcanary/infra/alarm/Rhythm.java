package dev.agentcanary.infra.alarm;

import dev.agentcanary.infra.schedule.Firings;
import java.time.Duration;

/// When the datapoints of a canary come. They are stamped with the end of their run, which is
/// anything from at once to [#spread] after the schedule meant it to start.
///
/// @param firings how far apart runs start
/// @param deadline of a run
public record Rhythm(Firings firings, Duration deadline) {
  /// EventBridge Scheduler invokes within the minute.
  static final Duration PRECISION = Duration.ofMinutes(1);

  /// For the function to start, and to write after the deadline.
  static final Duration START = Duration.ofSeconds(15);

  /// From a datapoint's stamp until alarms see it. Not documented; seldom over a minute.
  static final Duration DELAY = Duration.ofMinutes(2);

  /// An alarm that looks back more than a day is evaluated once an hour.
  private static final Duration AN_HOUR = Duration.ofHours(1);

  /// How late after its scheduled time a run's datapoints may be stamped.
  public Duration spread() {
    return PRECISION.plus(START).plus(deadline);
  }

  /// The longest time that alarms may see nothing new of a canary that is well, rests included.
  public Duration longestSilence() {
    return hourly(firings.longest().plus(spread()).plus(DELAY));
  }

  /// Whether CloudWatch can tell this silence from a dead canary: it looks back a week.
  public boolean heartbeatIsPossible() {
    return heartbeatPeriod().multipliedBy(2).compareTo(Window.A_WEEK) <= 0;
  }

  /// Half of the longest silence, in whole minutes: of two such periods, one always has a run.
  public Duration heartbeatPeriod() {
    return wholeMinutes(longestSilence().dividedBy(2));
  }

  /// A period that always has a verdict in it, except in rests; and two, so that an outage that
  /// shows in every other run does not come and go. At most a week.
  public Duration verdictPeriod() {
    Duration one = firings.working().plus(spread()).plus(DELAY);
    Duration two = firings.shortest().multipliedBy(2).plus(PRECISION).plus(DELAY);
    return shorter(wholeMinutes(hourly(longer(one, two))), Window.A_WEEK);
  }

  /// A verdict's period, or an hour if that is longer.
  public Duration atLeastAnHour() {
    return longer(verdictPeriod(), AN_HOUR);
  }

  /// A period that always has so many runs in it, except in rests.
  public Duration periodOf(int runs) {
    return wholeMinutes(firings.working().multipliedBy(runs).plus(spread()));
  }

  /// How many runs a period always has, except in rests.
  public int runsWithin(Duration period) {
    Duration sure = period.minus(spread());
    return sure.isNegative() ? 0 : (int) sure.dividedBy(firings.working());
  }

  private static Duration hourly(Duration time) {
    return time.compareTo(Window.A_DAY) > 0 ? time.plus(AN_HOUR) : time;
  }

  /// The least number of whole minutes that is not less.
  public static Duration wholeMinutes(Duration time) {
    return Duration.ofMinutes((time.toMillis() + 59_999) / 60_000);
  }

  static Duration longer(Duration one, Duration other) {
    return one.compareTo(other) >= 0 ? one : other;
  }

  static Duration shorter(Duration one, Duration other) {
    return one.compareTo(other) <= 0 ? one : other;
  }
}
