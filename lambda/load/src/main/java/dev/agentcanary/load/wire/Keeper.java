package dev.agentcanary.load.wire;

import dev.agentcanary.agent.wire.Pause;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Semaphore;

/// Two threads that open connections ahead of need and look after idle ones, until closed.
final class Keeper implements AutoCloseable {
  /// An idle connection is looked at so often, as a server may close it.
  private static final Duration ROUND = Duration.ofSeconds(1);

  /// Before it is tried again to open one. Turns find out by themselves that none can be opened.
  private static final Duration AFTER_FAILURE = Duration.ofSeconds(1);

  /// Opened at once: far away, a handshake takes longer than the gap between two.
  private static final int AT_ONCE = 32;

  private final Connections connections;
  private final Pause pause;
  private final Semaphore slots = new Semaphore(AT_ONCE);
  private final List<Thread> threads;

  Keeper(Connections connections, Pause pause) {
    this.connections = connections;
    this.pause = pause;
    this.threads =
        List.of(
            Thread.ofVirtual().name("open-ahead").start(this::openAhead),
            Thread.ofVirtual().name("tend").start(this::tend));
  }

  @Override
  public void close() {
    threads.forEach(Thread::interrupt);
  }

  private void openAhead() {
    try {
      while (connections.awaitMissing()) {
        slots.acquire();
        Thread.ofVirtual().name("opening").start(this::open);
      }
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
    }
  }

  private void open() {
    try {
      connections.ahead();
    } catch (IOException _) {
      try {
        pause.of(AFTER_FAILURE);
      } catch (InterruptedException _) {
        Thread.currentThread().interrupt();
      }
    } finally {
      slots.release();
    }
  }

  private void tend() {
    try {
      while (true) {
        pause.of(ROUND);
        connections.tend(ROUND);
      }
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
    }
  }
}
