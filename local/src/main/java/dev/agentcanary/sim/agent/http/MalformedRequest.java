package dev.agentcanary.sim.agent.http;

import java.io.IOException;

/// What a client sent is not a request, or is too large to be read.
final class MalformedRequest extends IOException {
  private static final long serialVersionUID = 1;

  private final int status;

  /// @param status that tells the client so
  MalformedRequest(int status, String message) {
    super(message);
    this.status = status;
  }

  int status() {
    return status;
  }
}
