package dev.agentcanary.run;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Supplier;

/// Virtual time on one thread: tasks side by side are carried out one after the other, each with
/// the clock set to when its place became free.
final class VirtualTempo implements Tempo {
  private Instant now;

  VirtualTempo(Instant start) {
    this.now = start;
  }

  void pass(Duration time) {
    now = now.plus(time);
  }

  @Override
  public Instant now() {
    return now;
  }

  @Override
  public void waitUntil(Instant moment) {
    now = moment.isAfter(now) ? moment : now;
  }

  @Override
  public <T> List<T> sideBySide(List<Supplier<T>> tasks, int concurrency) {
    Instant[] freeAt = new Instant[concurrency];
    Arrays.fill(freeAt, now);
    List<T> results = new ArrayList<>();
    for (Supplier<T> task : tasks) {
      Arrays.sort(freeAt);
      now = freeAt[0];
      results.add(task.get());
      freeAt[0] = now;
    }
    Arrays.sort(freeAt);
    now = freeAt[concurrency - 1];
    return results;
  }
}
