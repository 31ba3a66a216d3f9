package dev.agentcanary.run;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Semaphore;
import java.util.concurrent.locks.LockSupport;
import java.util.function.LongSupplier;
import java.util.function.Supplier;

/// Time as it passes, and a virtual thread for each task. An interrupt of the waiting thread
/// reaches every task.
///
/// The wall clock is read once; from there on a monotonic one counts, so that a clock that is set
/// while a run goes on neither stretches nor cuts it.
public final class RealTempo implements Tempo {
  /// Between the starts of two tasks: sixteen requests that want the CPU in the same moment would
  /// each report some of the others' time as the agent's (docs/design/0004-start-up.md).
  private static final Duration PACE = Duration.ofMillis(3);

  private final Instant origin;
  private final long originNanos;
  private final LongSupplier nanos;

  /// @param origin the wall clock's time now
  /// @param nanos a monotonic clock
  public RealTempo(Instant origin, LongSupplier nanos) {
    this.origin = origin;
    this.nanos = nanos;
    this.originNanos = nanos.getAsLong();
  }

  @Override
  public Instant now() {
    return origin.plusNanos(nanos.getAsLong() - originNanos);
  }

  @Override
  public void waitUntil(Instant moment) {
    Duration left = Duration.between(now(), moment);
    while (left.isPositive() && !Thread.currentThread().isInterrupted()) {
      LockSupport.parkNanos(this, left.toNanos());
      left = Duration.between(now(), moment);
    }
  }

  @Override
  public <T> List<T> sideBySide(List<Supplier<T>> tasks, int concurrency) {
    Semaphore places = new Semaphore(concurrency);
    List<Thread> workers = new ArrayList<>(tasks.size());
    List<CompletableFuture<T>> results = new ArrayList<>(tasks.size());
    boolean interrupted = false;
    for (Supplier<T> task : tasks) {
      CompletableFuture<T> result = new CompletableFuture<>();
      results.add(result);
      interrupted |= interrupts(places::acquire, places::acquireUninterruptibly, workers);
      Instant next = now().plus(PACE);
      workers.add(Thread.startVirtualThread(() -> carryOut(task, result, places)));
      waitUntil(next);
    }
    if (interrupted) {
      interruptAll(workers);
    }
    CompletableFuture<Void> all =
        CompletableFuture.allOf(results.toArray(new CompletableFuture<?>[0]))
            .exceptionally(_ -> null);
    interrupted |= interrupts(() -> await(all), all::join, workers);
    if (interrupted) {
      Thread.currentThread().interrupt();
    }
    List<T> values = new ArrayList<>(results.size());
    for (CompletableFuture<T> result : results) {
      values.add(result.join());
    }
    return values;
  }

  /// Waits; if interrupted meanwhile, interrupts the workers and waits on, for tasks end soon then.
  private static boolean interrupts(Wait wait, Runnable waitOn, List<Thread> workers) {
    try {
      wait.await();
      return false;
    } catch (InterruptedException e) {
      interruptAll(workers);
      waitOn.run();
      return true;
    }
  }

  private static void interruptAll(List<Thread> workers) {
    for (Thread worker : workers) {
      worker.interrupt();
    }
  }

  private static void await(CompletableFuture<Void> all) throws InterruptedException {
    try {
      all.get();
    } catch (ExecutionException e) {
      throw new IllegalStateException("all never fails", e);
    }
  }

  /// Something that an interrupt ends.
  private interface Wait {
    void await() throws InterruptedException;
  }

  private static <T> void carryOut(
      Supplier<T> task, CompletableFuture<T> result, Semaphore places) {
    try {
      result.complete(task.get());
    } catch (RuntimeException | Error e) {
      result.completeExceptionally(e);
    } finally {
      places.release();
    }
  }
}
