package dev.agentcanary.sim.agent;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.Map;

/// The sessions of a runtime: opened by their first turn, ended by a stop, by 15 minutes without a
/// turn, after 8 hours, or when more than [#MOST] are live (the one unused for longest goes).
///
/// Lifetimes are on the clock that is given, whatever the speed. Safe for use by many threads.
final class Sessions {
  static final int MOST = 5_000;
  static final Duration IDLE = Duration.ofMinutes(15);
  static final Duration LIFETIME = Duration.ofHours(8);

  private final InstantSource clock;
  private final Map<String, Session> live = new LinkedHashMap<>(16, 0.75f, true);

  /// No session ends by itself before, so that not all have to be looked at for each request.
  private Instant nextEnd = Instant.MAX;

  private int opened;
  private int stopped;

  Sessions(InstantSource clock) {
    this.clock = clock;
  }

  /// A request in a session.
  ///
  /// @param number of the request in its session, from 1
  record Entered(Session session, int number) {}

  /// Counts a request in the session of that id, which is opened if it is not live.
  synchronized Entered enter(String id) {
    Instant now = expire();
    Session session = live.get(id);
    if (session == null) {
      session = new Session(now);
      live.put(id, session);
      nextEnd = earlier(nextEnd, now.plus(IDLE));
      opened++;
      dropOldest();
    }
    return new Entered(session, session.enter(now));
  }

  /// Ends a session on request.
  ///
  /// @return whether it was live
  synchronized boolean stop(String id) {
    boolean ended = end(id);
    stopped += ended ? 1 : 0;
    return ended;
  }

  /// Ends a session whose container is gone.
  synchronized boolean end(String id) {
    expire();
    Session session = live.remove(id);
    if (session == null) {
      return false;
    }
    session.end();
    return true;
  }

  synchronized int opened() {
    return opened;
  }

  synchronized int stopped() {
    return stopped;
  }

  synchronized int live() {
    expire();
    return live.size();
  }

  private Instant expire() {
    Instant now = clock.instant();
    if (now.isBefore(nextEnd)) {
      return now;
    }
    nextEnd = Instant.MAX;
    live.values().removeIf(session -> over(session, now));
    return now;
  }

  private boolean over(Session session, Instant now) {
    Instant end = earlier(session.used().plus(IDLE), session.started().plus(LIFETIME));
    if (now.isBefore(end)) {
      nextEnd = earlier(nextEnd, end);
      return false;
    }
    session.end();
    return true;
  }

  private static Instant earlier(Instant one, Instant other) {
    return one.isBefore(other) ? one : other;
  }

  private void dropOldest() {
    if (live.size() > MOST) {
      end(live.keySet().iterator().next());
    }
  }
}
