package dev.agentcanary.cli;

import dev.agentcanary.load.cloud.CloudTest;
import dev.agentcanary.load.engine.Snapshot;
import dev.agentcanary.load.measure.Series;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;

/// What was last seen of a test in AWS, as its live view shows it.
///
/// @param startAt when its users may start
/// @param at when this was seen
/// @param perSecond turns that were asked each second between the last two looks
record CloudView(Instant startAt, Instant at, CloudTest.Seen seen, double perSecond) {

  /// Nothing has been seen.
  static CloudView before(Instant startAt) {
    return new CloudView(startAt, startAt, CloudTest.Seen.NOTHING, 0);
  }

  /// After another look.
  CloudView next(Instant now, CloudTest.Seen next) {
    double seconds = Duration.between(at, now).toMillis() / 1e3;
    long turns = next.pulse().turns() - seen.pulse().turns();
    return new CloudView(startAt, now, next, seconds > 0 ? Math.max(0, turns) / seconds : 0);
  }

  /// For the view; before the start, no time has passed.
  Snapshot snapshot(Instant now) {
    Duration elapsed = Duration.between(startAt, now);
    return new Snapshot(
        elapsed.isNegative() ? Duration.ZERO : elapsed,
        seen.pulse().users(),
        seen.pulse().underWay(),
        perSecond,
        seen.pulse().tally(),
        Map.of(Series.LATENCY, seen.latency()));
  }
}
