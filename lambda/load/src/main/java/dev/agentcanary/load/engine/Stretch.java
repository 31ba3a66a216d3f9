package dev.agentcanary.load.engine;

import dev.agentcanary.load.measure.Distribution;
import dev.agentcanary.load.measure.Series;
import dev.agentcanary.load.measure.Tally;
import dev.agentcanary.outcome.Attribution;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import org.HdrHistogram.AbstractHistogram;
import org.HdrHistogram.Histogram;

/// What is being recorded in one stretch of the test. Not for use by several threads.
final class Stretch {
  private final Map<Series, Histogram> series = new EnumMap<>(Series.class);
  private Tally tally = Tally.NONE;

  /// A turn has ended.
  void turn(AskedTurn turn) {
    count(turn.outcome().attribution(), turn.outcome().answer().exchange().bytes());
    if (!turn.timed()) {
      return;
    }
    record(Series.LATENCY, turn.latency());
    record(turn.cold() ? Series.COLD : Series.WARM, turn.latency());
    record(Series.SERVICE, turn.timings().total().toNanos());
    record(Series.LATE, turn.late());
    turn.timings()
        .toFirstToken()
        .ifPresent(first -> record(Series.FIRST_TOKEN, turn.late() + first.toNanos()));
  }

  /// A turn was kept waiting until it could not be asked any more: a failure of the load test's own
  /// settings, that lasted at least so long.
  void unasked(long waited) {
    count(Optional.of(Attribution.CANARY), 0);
    record(Series.LATENCY, waited);
    record(Series.LATE, waited);
  }

  /// A conversation has ended.
  void conversation() {
    add(new Tally(1, 0, 0, Map.of(), 0, 0, 0));
  }

  /// A session was stopped, or was left to expire.
  void session(boolean stopped) {
    add(new Tally(0, 0, 0, Map.of(), 1, stopped ? 1 : 0, 0));
  }

  /// All that another has.
  void add(Stretch other) {
    add(other.tally);
    other.series.forEach(this::add);
  }

  void add(Series kind, AbstractHistogram recorded) {
    if (recorded.getTotalCount() > 0) {
      histogram(kind).add(recorded);
    }
  }

  Tally tally() {
    return tally;
  }

  /// Kinds without values are absent.
  Map<Series, Distribution> series() {
    Map<Series, Distribution> all = new EnumMap<>(Series.class);
    series.forEach((kind, recorded) -> all.put(kind, Distribution.of(recorded)));
    return all;
  }

  private void count(Optional<Attribution> fault, long bytes) {
    Map<Attribution, Long> failures = new EnumMap<>(Attribution.class);
    fault.ifPresent(attribution -> failures.put(attribution, 1L));
    add(new Tally(0, 1, fault.isPresent() ? 0 : 1, failures, 0, 0, bytes));
  }

  private void add(Tally more) {
    tally = tally.plus(more);
  }

  private void record(Series kind, long nanos) {
    histogram(kind).recordValue(Micros.of(nanos));
  }

  private Histogram histogram(Series kind) {
    return series.computeIfAbsent(
        kind, _ -> new Histogram(Distribution.LONGEST_MICROS, Distribution.DIGITS));
  }
}
