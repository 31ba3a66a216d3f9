package dev.agentcanary.load.engine;

import dev.agentcanary.agent.Answer;
import dev.agentcanary.agent.SessionId;

/// A session while its conversation goes on. Used by the thread that holds it only.
final class LiveSession {
  private final SessionId id;
  private boolean cold = true;
  private boolean opened;
  private long idleSince;

  LiveSession(SessionId id) {
    this.id = id;
  }

  SessionId id() {
    return id;
  }

  /// Whether no turn has been asked in it yet.
  boolean cold() {
    return cold;
  }

  /// Whether anything was sent, so that the agent may have opened it.
  boolean opened() {
    return opened;
  }

  /// When its user last had nothing to wait for.
  long idleSince() {
    return idleSince;
  }

  /// A turn has been asked.
  void answered(Answer answer, long now) {
    cold = false;
    opened |= !answer.exchange().isNone();
    idleSince = now;
  }

  /// A turn was not asked.
  void notAsked(long now) {
    idleSince = now;
  }
}
