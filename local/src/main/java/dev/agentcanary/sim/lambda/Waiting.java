package dev.agentcanary.sim.lambda;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/// A wait that has an end and says what it was for.
final class Waiting {
  private Waiting() {}

  static <T> T on(CompletableFuture<T> future, Duration atMost, String what) {
    try {
      return future.get(atMost.toNanos(), TimeUnit.NANOSECONDS);
    } catch (TimeoutException e) {
      throw new IllegalStateException("no sign of " + what + " within " + atMost, e);
    } catch (ExecutionException e) {
      throw new IllegalStateException("waiting for " + what, e.getCause());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted while waiting for " + what, e);
    }
  }
}
