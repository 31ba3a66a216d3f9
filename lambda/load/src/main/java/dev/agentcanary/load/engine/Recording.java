package dev.agentcanary.load.engine;

import dev.agentcanary.load.measure.Interval;
import dev.agentcanary.load.measure.Series;
import dev.agentcanary.load.measure.Tally;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/// What is measured, by intervals and in all. Safe for use by many threads.
///
/// One lock, held for microseconds, so that a count and its time are always in the same interval
/// and intervals add up to the whole exactly. A moment that two intervals share belongs to the
/// earlier.
final class Recording {
  private final Span span;
  private final Gauges gauges;
  private final ConnectTimes connects;
  private final List<Interval> intervals = new ArrayList<>();
  private final Stretch measured = new Stretch();
  private Stretch current = new Stretch();
  private Tally all = Tally.NONE;
  private long from;
  private boolean closed;

  Recording(Span span, Gauges gauges, ConnectTimes connects) {
    this.span = span;
    this.gauges = gauges;
    this.connects = connects;
  }

  /// A turn has ended, at the moment that it says.
  void turn(AskedTurn turn) {
    put(turn.ended(), stretch -> stretch.turn(turn));
  }

  void unasked(long waited, long now) {
    put(now, stretch -> stretch.unasked(waited));
  }

  void conversation(long now) {
    put(now, Stretch::conversation);
  }

  void session(boolean stopped, long now) {
    put(now, stretch -> stretch.session(stopped));
  }

  private synchronized void put(long now, Consumer<Stretch> what) {
    if (!closed) {
      advance(now);
      what.accept(current);
    }
  }

  /// Ends the intervals that are over by now.
  synchronized void advance(long now) {
    while (!closed && now > from + span.interval()) {
      endInterval(from + span.interval());
    }
  }

  /// Ends the last interval. What comes later is not recorded.
  synchronized void close(long now) {
    advance(now);
    if (!closed && now > from) {
      endInterval(now);
    }
    closed = true;
  }

  private void endInterval(long to) {
    current.add(Series.CONNECT, connects.take());
    intervals.add(
        new Interval(
            Duration.ofNanos(from),
            Duration.ofNanos(to - from),
            current.tally(),
            gauges.underWay().get(),
            current.series()));
    all = all.plus(current.tally());
    if (from >= span.measured()) {
      measured.add(current);
    }
    current = new Stretch();
    from = to;
  }

  /// In order; the one that goes on is not among them.
  synchronized List<Interval> intervals() {
    return List.copyOf(intervals);
  }

  /// A copy of what has been recorded of the measured part.
  synchronized Stretch measured() {
    Stretch copy = new Stretch();
    copy.add(measured);
    if (from >= span.measured()) {
      copy.add(current);
    }
    return copy;
  }

  /// Everything that has been counted so far, warm-up included.
  synchronized Tally all() {
    return all.plus(current.tally());
  }
}
