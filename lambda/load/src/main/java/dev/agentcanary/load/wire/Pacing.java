package dev.agentcanary.load.wire;

import dev.agentcanary.agent.wire.Pause;
import java.time.Duration;
import java.util.function.LongSupplier;

/// Lets callers through one after another, at least a fixed time apart, in the order they came.
///
/// Time in which nobody came is not made up for. For use by many threads.
final class Pacing {
  private final long gapNanos;
  private final LongSupplier nanos;
  private final Pause pause;
  private long next;

  Pacing(Duration gap, LongSupplier nanos, Pause pause) {
    this.gapNanos = gap.toNanos();
    this.nanos = nanos;
    this.pause = pause;
    this.next = nanos.getAsLong();
  }

  /// Waits for this caller's turn.
  void await() throws InterruptedException {
    long wait = reserved();
    if (wait > 0) {
      pause.of(Duration.ofNanos(wait));
    }
  }

  private synchronized long reserved() {
    long now = nanos.getAsLong();
    long turn = Math.max(next - now, 0);
    next = now + turn + gapNanos;
    return turn;
  }
}
