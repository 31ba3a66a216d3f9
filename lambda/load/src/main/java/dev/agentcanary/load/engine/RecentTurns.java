package dev.agentcanary.load.engine;

import dev.agentcanary.load.measure.Tally;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Iterator;

/// The counts of the last while, as they grew second by second. Safe for use by many threads.
final class RecentTurns {
  private static final long RATE_WINDOW = 5 * Span.SECOND;

  /// Everything that had been counted at a moment.
  private record Mark(long at, long turns, long failed, long throttled) {
    Mark since(Mark before) {
      return new Mark(
          at - before.at,
          turns - before.turns,
          failed - before.failed,
          throttled - before.throttled);
    }
  }

  private final long window;
  private final Deque<Mark> marks = new ArrayDeque<>();

  RecentTurns(StopRule rule) {
    this.window = rule.window().toNanos();
    marks.add(new Mark(0, 0, 0, 0));
  }

  /// All that has been counted so far; to be told every second.
  synchronized void add(long now, Tally all) {
    marks.addLast(new Mark(now, all.turns(), all.failed(), all.throttled()));
    long oldest = now - Math.max(window, RATE_WINDOW);
    while (second().at() <= oldest) {
      marks.removeFirst();
    }
  }

  private Mark second() {
    Iterator<Mark> oldestFirst = marks.iterator();
    oldestFirst.next();
    return oldestFirst.next();
  }

  /// Turns that ended each second, over the last five.
  synchronized double perSecond() {
    Mark recent = last(RATE_WINDOW);
    return recent.at() == 0 ? 0 : (double) recent.turns() * Span.SECOND / recent.at();
  }

  /// What ended within the stop rule's window.
  synchronized Window window() {
    Mark recent = last(window);
    return new Window(recent.turns(), recent.failed(), recent.throttled());
  }

  /// What was counted since the last mark that is that old; since the beginning if none is.
  private Mark last(long time) {
    Mark now = marks.getLast();
    Mark before = marks.getFirst();
    for (Mark mark : marks) {
      if (mark.at() <= now.at() - time) {
        before = mark;
      }
    }
    return now.since(before);
  }
}
