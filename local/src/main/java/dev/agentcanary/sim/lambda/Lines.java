package dev.agentcanary.sim.lambda;

import java.io.BufferedReader;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Predicate;

/// The lines of a stream, collected by a thread of its own while the stream lasts.
final class Lines {
  private final ReentrantLock lock = new ReentrantLock();
  private final Condition changed = lock.newCondition();
  private final List<String> lines = new ArrayList<>();
  private boolean ended;

  static Lines of(BufferedReader stream) {
    Lines collected = new Lines();
    Thread.ofPlatform().daemon().start(() -> collected.collect(stream));
    return collected;
  }

  List<String> soFar() {
    lock.lock();
    try {
      return List.copyOf(lines);
    } finally {
      lock.unlock();
    }
  }

  /// The first line that is wanted, as soon as it is there; nothing when the stream ended without
  /// it or the time is over.
  Optional<String> await(Predicate<String> wanted, Duration atMost) throws InterruptedException {
    long left = atMost.toNanos();
    lock.lock();
    try {
      for (int next = 0; ; next++) {
        while (next == lines.size()) {
          if (ended || left <= 0) {
            return Optional.empty();
          }
          left = changed.awaitNanos(left);
        }
        if (wanted.test(lines.get(next))) {
          return Optional.of(lines.get(next));
        }
      }
    } finally {
      lock.unlock();
    }
  }

  /// Everything, once the stream has ended; what there is when that takes too long.
  List<String> all(Duration atMost) throws InterruptedException {
    await(_ -> false, atMost);
    return soFar();
  }

  private void collect(BufferedReader stream) {
    try (stream) {
      for (String line = stream.readLine(); line != null; line = stream.readLine()) {
        add(line);
      }
    } catch (IOException e) {
      add("[stream cut: " + e.getMessage() + "]");
    } finally {
      end();
    }
  }

  private void add(String line) {
    lock.lock();
    try {
      lines.add(line);
      changed.signalAll();
    } finally {
      lock.unlock();
    }
  }

  private void end() {
    lock.lock();
    try {
      ended = true;
      changed.signalAll();
    } finally {
      lock.unlock();
    }
  }
}
