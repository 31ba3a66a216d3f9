package dev.agentcanary.bench.load;

import dev.agentcanary.load.wire.ConnectionListener;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;

/// Counts what was sent twice, and passes on how long opening took.
final class Resent implements ConnectionListener {
  private final Consumer<Duration> connects;
  private final AtomicInteger count = new AtomicInteger();

  Resent(Consumer<Duration> connects) {
    this.connects = connects;
  }

  @Override
  public void opened(Duration took) {
    connects.accept(took);
  }

  @Override
  public void resent() {
    count.incrementAndGet();
  }

  int count() {
    return count.get();
  }
}
