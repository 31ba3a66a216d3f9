package dev.agentcanary.load.engine;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.PriorityQueue;
import java.util.concurrent.Semaphore;
import java.util.function.Supplier;

/// Time that passes only when everybody waits: an hour with thousands of users is over in seconds,
/// and the same each time.
///
/// Every work has a thread, of which one runs at a time: the one whose moment comes first, and of
/// those with the same moment the one that began to wait first.
public final class VirtualTimeline implements Timeline {
  private static final Comparator<Event> ORDER =
      Comparator.comparingLong(Event::at).thenComparingLong(Event::number);

  /// @param waits which wait of the work it ends; another one that it began since is left alone
  private record Event(long at, long number, Strand strand, long waits) {}

  private final PriorityQueue<Event> events = new PriorityQueue<>(ORDER);
  private final Semaphore control = new Semaphore(0);
  private Optional<Strand> running = Optional.empty();
  private Optional<Throwable> failure = Optional.empty();
  private long now;
  private long scheduled;

  /// Carries out a task, and what it starts until it ends itself.
  public <T> T run(Supplier<T> task) {
    List<T> result = new ArrayList<>();
    Strand main = start(() -> result.add(task.get()));
    while (!main.ended && !events.isEmpty() && failure.isEmpty()) {
      Event next = events.remove();
      if (!next.strand().ended && next.waits() == next.strand().waits) {
        now = Math.max(now, next.at());
        next.strand().resume();
      }
    }
    failure.ifPresent(
        thrown -> {
          throw new AssertionError(thrown);
        });
    return result.getFirst();
  }

  /// Lets something happen at a moment.
  public void at(long moment, Runnable what) {
    start(
        () -> {
          waitUntil(moment);
          what.run();
        });
  }

  @Override
  public Instant origin() {
    return Instant.EPOCH;
  }

  @Override
  public long now() {
    return now;
  }

  @Override
  public void waitUntil(long moment) {
    if (moment > now && !Thread.currentThread().isInterrupted()) {
      running.orElseThrow().waitFor(moment);
    }
  }

  @Override
  public Strand start(Runnable task) {
    Strand strand = new Strand(task);
    strand.wakeAt(now);
    return strand;
  }

  public final class Strand implements Work {
    private final Semaphore turn = new Semaphore(0);
    private final List<Event> waiting = new ArrayList<>();
    private final Thread thread;
    private long waits;
    private boolean ended;

    private Strand(Runnable task) {
      this.thread = Thread.ofVirtual().start(() -> carryOut(task));
    }

    private void carryOut(Runnable task) {
      turn.acquireUninterruptibly();
      try {
        task.run();
      } catch (Throwable thrown) {
        failure = Optional.of(thrown);
      } finally {
        ended = true;
        waiting.forEach(event -> schedule(now, event.strand(), event.waits()));
        control.release();
      }
    }

    private void resume() {
      waits++;
      running = Optional.of(this);
      turn.release();
      control.acquireUninterruptibly();
      running = Optional.empty();
    }

    private Event wakeAt(long moment) {
      return schedule(moment, this, waits);
    }

    private void waitFor(long moment) {
      wakeAt(moment);
      control.release();
      turn.acquireUninterruptibly();
    }

    @Override
    public void interrupt() {
      thread.interrupt();
      wakeAt(now);
    }

    @Override
    public void awaitEnd(long moment) {
      if (!ended && moment > now && !Thread.currentThread().isInterrupted()) {
        Strand waiter = running.orElseThrow();
        waiting.add(new Event(now, 0, waiter, waiter.waits));
        waiter.waitFor(moment);
      }
    }
  }

  private Event schedule(long at, Strand strand, long waits) {
    Event event = new Event(at, scheduled++, strand, waits);
    events.add(event);
    return event;
  }
}
