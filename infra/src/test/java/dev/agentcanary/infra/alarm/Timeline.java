package dev.agentcanary.infra.alarm;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntPredicate;
import java.util.random.RandomGenerator;

/// A canary's runs as CloudWatch sees them, and an alarm's state minute by minute: just what a
/// filled signal needs. Seconds from the first firing.
final class Timeline {
  private static final int MINUTE = 60;

  private final List<Point> points = new ArrayList<>();
  private final int end;

  private record Point(int stamp, int seen, double value) {}

  private Timeline(int end) {
    this.end = end;
  }

  /// Runs that end anywhere in their spread, and are seen up to two minutes later.
  ///
  /// @param runs how many
  /// @param takesPlace whether a run comes to its end, by its number
  /// @param bad whether its value is 1, else 0; of the heartbeat all are 1
  static Timeline of(
      Rhythm rhythm, int runs, IntPredicate takesPlace, IntPredicate bad, RandomGenerator random) {
    int interval = (int) rhythm.firings().working().toSeconds();
    Timeline timeline = new Timeline(runs * interval);
    for (int run = 0; run < runs; run++) {
      if (takesPlace.test(run)) {
        int stamp = run * interval + random.nextInt((int) rhythm.spread().toSeconds());
        timeline.points.add(
            new Point(stamp, stamp + random.nextInt(2 * MINUTE), bad.test(run) ? 1 : 0));
      }
    }
    return timeline;
  }

  /// The minutes in which the alarm goes off.
  ///
  /// @param from seconds; before it the alarm warms up
  List<Integer> alarms(AlarmSpec alarm, Duration from) {
    List<Integer> minutes = new ArrayList<>();
    boolean on = false;
    for (int now = MINUTE * (int) from.toMinutes(); now < end; now += MINUTE) {
      boolean next = bad(alarm, now);
      if (next && !on) {
        minutes.add(now / MINUTE);
      }
      on = next;
    }
    return minutes;
  }

  /// Whether it is on at a time.
  boolean bad(AlarmSpec alarm, int now) {
    int bad = 0;
    int period = (int) alarm.window().period().toSeconds();
    for (int k = 0; k < alarm.window().evaluationPeriods(); k++) {
      if (alarm.limit().breaches(value(alarm, now - (k + 1) * period, now - k * period, now))) {
        bad++;
      }
    }
    return bad >= alarm.window().datapointsToAlarm();
  }

  private double value(AlarmSpec alarm, int from, int to, int now) {
    List<Double> values =
        points.stream()
            .filter(point -> point.seen <= now)
            .filter(point -> Math.floorDiv(point.stamp, MINUTE) * MINUTE >= from)
            .filter(point -> Math.floorDiv(point.stamp, MINUTE) * MINUTE < to)
            .map(Point::value)
            .toList();
    if (values.isEmpty()) {
      return alarm.signal().absent();
    }
    return switch (alarm.signal().readings().getFirst().statistic()) {
      case SUM -> values.stream().mapToDouble(Double::doubleValue).sum();
      case ABOVE_ZERO -> values.stream().filter(value -> value > 0).count();
      case MAXIMUM -> values.stream().mapToDouble(Double::doubleValue).max().orElseThrow();
      case AVERAGE -> values.stream().mapToDouble(Double::doubleValue).average().orElseThrow();
      case P90 -> throw new IllegalArgumentException("no percentiles here");
    };
  }
}
