package dev.agentcanary.agent.wire;

import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/// Work in a virtual thread of its own, for which its caller waits a bounded time.
///
/// At the end of the time the thread is interrupted, which closes the socket it blocks on; the
/// caller does not wait for that. So a caller gets away even from a name look-up that hangs, a
/// caller on a platform thread as well as one on a virtual thread, and no interrupt can reach the
/// caller late.
public final class OwnThread {
  private OwnThread() {}

  /// What came of the work.
  public sealed interface Outcome<T> {
    /// It is done.
    record Done<T>(T value) implements Outcome<T> {}

    /// It threw.
    record Failed<T>(Throwable cause) implements Outcome<T> {}

    /// The time was over first.
    record Late<T>() implements Outcome<T> {}

    /// The calling thread was interrupted first; its interrupt status is set again.
    record Interrupted<T>() implements Outcome<T> {}
  }

  /// Works until the time is over or the caller is interrupted.
  public static <T> Outcome<T> run(Callable<T> work, Duration time) {
    FutureTask<T> task = started(work);
    try {
      return new Outcome.Done<>(task.get(time.toNanos(), TimeUnit.NANOSECONDS));
    } catch (InterruptedException _) {
      task.cancel(true);
      Thread.currentThread().interrupt();
      return new Outcome.Interrupted<>();
    } catch (TimeoutException _) {
      task.cancel(true);
      return new Outcome.Late<>();
    } catch (ExecutionException e) {
      return new Outcome.Failed<>(e.getCause());
    }
  }

  /// Works until the time is over, even when the caller is or has been interrupted: for what must
  /// not be left undone.
  public static <T> Outcome<T> runThrough(Callable<T> work, Duration time) {
    FutureTask<Outcome<T>> task = started(() -> run(work, time));
    boolean interrupted = false;
    try {
      while (true) {
        try {
          return task.get();
        } catch (InterruptedException _) {
          interrupted = true;
        } catch (ExecutionException e) {
          return new Outcome.Failed<>(e.getCause());
        }
      }
    } finally {
      if (interrupted) {
        Thread.currentThread().interrupt();
      }
    }
  }

  private static <T> FutureTask<T> started(Callable<T> work) {
    FutureTask<T> task = new FutureTask<>(work);
    Thread.ofVirtual().name("exchange").start(task);
    return task;
  }
}
