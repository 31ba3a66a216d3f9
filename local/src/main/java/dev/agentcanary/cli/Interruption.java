package dev.agentcanary.cli;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/// Lets the first Ctrl-C end a piece of work cleanly: the work is interrupted, and the process
/// waits for it to stop its sessions and to be reported. Closed by the thread that does the work,
/// when all is done. The second Ctrl-C ends the process at once.
final class Interruption implements AutoCloseable {
  private static final Duration FOR_THE_REPORT = Duration.ofSeconds(3);

  /// What a shell reports of a process that Ctrl-C ended: 128 and the signal's number.
  private static final int INTERRUPTED = 130;

  private final CountDownLatch done = new CountDownLatch(1);
  private final Thread hook;

  private Interruption(Thread worker, Duration stopping) {
    this.hook = Thread.ofPlatform().unstarted(() -> interrupt(worker, stopping));
  }

  /// Guards the work of this thread from now on.
  ///
  /// @param stopping how long the work may take to end once it is interrupted
  static Interruption guard(Duration stopping) {
    Interruption guard = new Interruption(Thread.currentThread(), stopping);
    Runtime.getRuntime().addShutdownHook(guard.hook);
    return guard;
  }

  /// The work is done: an ending process need not wait any longer.
  @Override
  public void close() {
    done.countDown();
    try {
      Runtime.getRuntime().removeShutdownHook(hook);
    } catch (IllegalStateException e) {
      // The process is ending already, and the hook with it.
    }
  }

  private void interrupt(Thread worker, Duration stopping) {
    Signals.onInterrupt(() -> Runtime.getRuntime().halt(INTERRUPTED));
    worker.interrupt();
    try {
      done.await(stopping.plus(FOR_THE_REPORT).toMillis(), TimeUnit.MILLISECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
