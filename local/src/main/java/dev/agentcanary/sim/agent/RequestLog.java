package dev.agentcanary.sim.agent;

import dev.agentcanary.sim.agent.http.HttpRequest;
import java.time.InstantSource;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;

/// The newest requests, at most [#MOST]. Safe for use by many threads.
final class RequestLog {
  static final int MOST = 10_000;

  private final InstantSource clock;
  private final Deque<Seen> seen = new ArrayDeque<>();

  RequestLog(InstantSource clock) {
    this.clock = clock;
  }

  synchronized void note(
      HttpRequest request, Operation operation, Optional<String> session, Optional<String> fault) {
    if (seen.size() == MOST) {
      seen.removeFirst();
    }
    seen.addLast(
        new Seen(
            clock.instant(),
            operation,
            request.target(),
            session,
            request.headers(),
            request.text(),
            fault));
  }

  synchronized List<Seen> all() {
    return List.copyOf(seen);
  }
}
