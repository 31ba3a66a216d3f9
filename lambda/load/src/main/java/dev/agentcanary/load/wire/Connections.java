package dev.agentcanary.load.wire;

import dev.agentcanary.agent.wire.Dialer;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.SequencedSet;
import java.util.Set;
import java.util.function.LongSupplier;

/// The connections of a load test, of which each is idle or used by one exchange.
///
/// The one that was used last is used first, so that few are busy and the others stay as they were
/// opened. Nobody ever waits for another's connection: who finds none opens one. For use by many
/// threads.
final class Connections implements AutoCloseable {
  /// Thousands are not looked at within a second: one that was not for so long is, before it is
  /// used.
  private static final long UNSEEN_NANOS = 2_000_000_000;

  private final Dialer dialer;
  private final ConnectionSettings settings;
  private final LongSupplier nanos;
  private final Pacing pacing;
  private final SequencedSet<Connection> idle = new LinkedHashSet<>();
  private final Set<Connection> open = new HashSet<>();
  private int beingOpened;
  private boolean closed;

  Connections(Dialer dialer, ConnectionSettings settings) {
    this.dialer = dialer;
    this.settings = settings;
    this.nanos = settings.nanos();
    this.pacing = new Pacing(settings.gap(), nanos, settings.pause());
  }

  /// One that is ready, or else a new one.
  Connection take() throws IOException, InterruptedException {
    Optional<Connection> ready = ready();
    return ready.isPresent() ? ready.get() : fresh();
  }

  /// A new one, when it is its turn to be opened.
  Connection fresh() throws IOException, InterruptedException {
    pacing.await();
    return dialed();
  }

  /// Gives one back for others to use.
  void give(Connection connection) {
    if (!back(connection)) {
      drop(connection);
    }
  }

  /// Gives one back that cannot be used any more.
  void drop(Connection connection) {
    synchronized (this) {
      open.remove(connection);
      notifyAll();
    }
    connection.abort();
  }

  /// How many are ready to be used.
  synchronized int idle() {
    return idle.size();
  }

  /// How many are open.
  synchronized int count() {
    return open.size();
  }

  /// Waits until one is missing to those that are held ahead, and until it is its turn.
  ///
  /// @return whether it is to be opened by [#ahead]; otherwise all is over
  boolean awaitMissing() throws InterruptedException {
    synchronized (this) {
      while (!closed && open.size() + beingOpened >= settings.ahead()) {
        wait();
      }
      if (closed) {
        return false;
      }
      beingOpened++;
    }
    pacing.await();
    return true;
  }

  /// Opens the one that was missing, and looks at it once: that brings in the ticket by which the
  /// next TLS session is resumed.
  void ahead() throws IOException {
    try {
      Connection connection = dialed();
      if (connection.alive(nanos.getAsLong())) {
        give(connection);
      } else {
        drop(connection);
      }
    } finally {
      synchronized (this) {
        beingOpened--;
        notifyAll();
      }
    }
  }

  /// Closes those that have been idle for a while and are dead or too old.
  void tend(Duration idleFor) {
    long now = nanos.getAsLong();
    List<Connection> resting;
    synchronized (this) {
      resting = new ArrayList<>(idle);
    }
    for (Connection each : resting) {
      if (each.idleFor(idleFor.toNanos(), now) && claimed(each)) {
        if (each.expired(now) || !each.alive(now) || !back(each)) {
          drop(each);
        }
      }
    }
  }

  @Override
  public void close() {
    List<Connection> resting;
    List<Connection> busy;
    synchronized (this) {
      closed = true;
      resting = new ArrayList<>(idle);
      open.removeAll(idle);
      busy = new ArrayList<>(open);
      idle.clear();
      open.clear();
      notifyAll();
    }
    resting.forEach(Connection::close);
    busy.forEach(Connection::abort);
  }

  private Connection dialed() throws IOException {
    long began = nanos.getAsLong();
    var http = dialer.dial();
    long now = nanos.getAsLong();
    Connection connection = new Connection(http, now);
    synchronized (this) {
      if (!closed) {
        open.add(connection);
        settings.listener().opened(Duration.ofNanos(now - began));
        return connection;
      }
    }
    connection.abort();
    throw new IOException("the load test is over");
  }

  private Optional<Connection> ready() {
    long now = nanos.getAsLong();
    while (true) {
      Connection last;
      synchronized (this) {
        if (idle.isEmpty()) {
          return Optional.empty();
        }
        last = idle.removeLast();
      }
      if (!last.expired(now) && (!last.unseenFor(UNSEEN_NANOS, now) || last.alive(now))) {
        return Optional.of(last);
      }
      drop(last);
    }
  }

  private synchronized boolean claimed(Connection connection) {
    return idle.remove(connection);
  }

  private synchronized boolean back(Connection connection) {
    return !closed && idle.add(connection);
  }
}
