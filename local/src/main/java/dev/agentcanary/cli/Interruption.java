package dev.agentcanary.cli;

import java.time.Duration;
import java.util.function.Supplier;

/// Lets Ctrl-C end a piece of work cleanly: the work is interrupted, and the process waits for it
/// to stop its sessions and to be reported.
final class Interruption {
  private static final Duration FOR_THE_REPORT = Duration.ofSeconds(3);

  private Interruption() {}

  /// Carries out the work on this thread.
  ///
  /// @param stopping how long the work may take to end once it is interrupted
  static <T> T during(Supplier<T> work, Duration stopping) {
    Thread worker = Thread.currentThread();
    Thread hook = Thread.ofPlatform().unstarted(() -> interrupt(worker, stopping));
    Runtime.getRuntime().addShutdownHook(hook);
    T result = work.get();
    if (!Thread.interrupted()) {
      remove(hook);
    }
    return result;
  }

  private static void interrupt(Thread worker, Duration stopping) {
    worker.interrupt();
    try {
      worker.join(stopping.plus(FOR_THE_REPORT));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private static void remove(Thread hook) {
    try {
      Runtime.getRuntime().removeShutdownHook(hook);
    } catch (IllegalStateException e) {
      // The process is ending already, and the hook with it.
    }
  }
}
