package dev.agentcanary.sim.agent.http;

/// How the end of a body is told.
public enum Framing {
  /// By `Content-Length`, the sum of the parts.
  LENGTH,
  /// By chunks, one for each part.
  CHUNKED
}
