package dev.agentcanary.load.engine;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Work that has been started and has not ended. Safe for use by many threads.
final class Works {
  private final Timeline timeline;
  private final Map<Long, Timeline.Work> live = new HashMap<>();
  private long started;
  private boolean interrupted;

  Works(Timeline timeline) {
    this.timeline = timeline;
  }

  /// Starts work; interrupted at once if the others have been.
  synchronized Timeline.Work start(Runnable task) {
    long number = started++;
    Timeline.Work work = timeline.start(() -> carryOut(task, number));
    live.put(number, work);
    if (interrupted) {
      work.interrupt();
    }
    return work;
  }

  private void carryOut(Runnable task, long number) {
    try {
      task.run();
    } finally {
      ended(number);
    }
  }

  private synchronized void ended(long number) {
    live.remove(number);
  }

  /// Interrupts all, and whatever is started later.
  synchronized void interrupt() {
    interrupted = true;
    live.values().forEach(Timeline.Work::interrupt);
  }

  /// Returns when all have ended, or at `moment`; earlier if the thread is interrupted.
  ///
  /// @return whether all have ended
  boolean awaitEnd(long moment) {
    for (Timeline.Work work : live()) {
      work.awaitEnd(moment);
    }
    return live().isEmpty();
  }

  private synchronized List<Timeline.Work> live() {
    return List.copyOf(live.values());
  }
}
