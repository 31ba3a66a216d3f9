package dev.agentcanary.sim.time;

import dev.agentcanary.run.Tempo;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;
import java.util.function.LongSupplier;
import java.util.function.Supplier;

/// Time that passes only when it is told to: a run of minutes is over at once, and the same each
/// time.
///
/// Tasks side by side are carried out one after the other in the calling thread, each in the lane
/// that is free first, with the clock set to that moment; lanes are as many as the concurrency.
/// Afterwards it is as late as the last lane. So within a task time never goes back, and neither
/// does it for the caller. Not for use by several threads.
public final class VirtualTempo implements Tempo {
  private Instant now;

  /// @param start the time now
  public VirtualTempo(Instant start) {
    this.now = start;
  }

  @Override
  public Instant now() {
    return now;
  }

  @Override
  public void waitUntil(Instant moment) {
    if (moment.isAfter(now)) {
      now = moment;
    }
  }

  /// Lets time pass; a negative duration lets none pass.
  public void pass(Duration time) {
    if (time.isPositive()) {
      now = now.plus(time);
    }
  }

  /// A new run begins: unlike [#waitUntil] this may be earlier than now, for a function that
  /// overran is still at work when its next event comes.
  public void begin(Instant moment) {
    now = moment;
  }

  /// The same time as a monotonic clock in nanoseconds.
  public LongSupplier nanos() {
    Instant origin = now;
    return () -> Duration.between(origin, now).toNanos();
  }

  @Override
  public <T> List<T> sideBySide(List<Supplier<T>> tasks, int concurrency) {
    PriorityQueue<Instant> lanes = new PriorityQueue<>(Comparator.naturalOrder());
    for (int lane = 0; lane < Math.min(concurrency, tasks.size()); lane++) {
      lanes.add(now);
    }
    Instant last = now;
    List<T> results = new ArrayList<>(tasks.size());
    for (Supplier<T> task : tasks) {
      now = lanes.remove();
      results.add(task.get());
      lanes.add(now);
      last = now.isAfter(last) ? now : last;
    }
    now = last;
    return results;
  }
}
