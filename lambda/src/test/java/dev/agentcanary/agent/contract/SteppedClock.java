package dev.agentcanary.agent.contract;

import java.io.IOException;
import java.time.Duration;
import java.util.function.LongSupplier;

/// A monotonic clock that a server's script moves on, step by step with who reads it.
final class SteppedClock implements LongSupplier {

  /// Something that makes the client read the clock.
  interface Act {
    void run() throws IOException;
  }

  private long nanos;
  private int readings;

  @Override
  public synchronized long getAsLong() {
    readings++;
    notifyAll();
    return nanos;
  }

  /// Lets `time` pass, acts, and waits until the clock has been read again.
  void passUntilRead(Duration time, Act act) throws IOException, InterruptedException {
    int before;
    synchronized (this) {
      nanos += time.toNanos();
      before = readings;
    }
    act.run();
    synchronized (this) {
      while (readings == before) {
        wait();
      }
    }
  }
}
