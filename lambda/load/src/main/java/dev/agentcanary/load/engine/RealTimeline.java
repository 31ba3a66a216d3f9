package dev.agentcanary.load.engine;

import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.locks.LockSupport;
import java.util.function.LongSupplier;

/// Time as it passes, and a virtual thread for each work.
public final class RealTimeline implements Timeline {
  private final Instant origin;
  private final LongSupplier nanos;
  private final long originNanos;

  /// @param origin the wall clock's time now
  /// @param nanos a monotonic clock
  public RealTimeline(Instant origin, LongSupplier nanos) {
    this.origin = origin;
    this.nanos = nanos;
    this.originNanos = nanos.getAsLong();
  }

  @Override
  public Instant origin() {
    return origin;
  }

  @Override
  public long now() {
    return nanos.getAsLong() - originNanos;
  }

  @Override
  public void waitUntil(long moment) {
    long left = moment - now();
    while (left > 0 && !Thread.currentThread().isInterrupted()) {
      LockSupport.parkNanos(this, left);
      left = moment - now();
    }
  }

  @Override
  public Work start(Runnable task) {
    return new ThreadWork(Thread.startVirtualThread(task));
  }

  private final class ThreadWork implements Work {
    private final Thread thread;

    ThreadWork(Thread thread) {
      this.thread = thread;
    }

    @Override
    public void interrupt() {
      thread.interrupt();
    }

    @Override
    public void awaitEnd(long moment) {
      try {
        thread.join(Duration.ofNanos(Math.max(0, moment - now())));
      } catch (InterruptedException _) {
        Thread.currentThread().interrupt();
      }
    }
  }
}
