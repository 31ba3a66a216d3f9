package dev.agentcanary.sim.agent.http;

/// How the end of a body is told.
public enum Framing {
  /// By `Content-Length`, the sum of the parts.
  LENGTH,
  /// By chunks, one for each part.
  CHUNKED,
  /// By the end of the connection, as in HTTP/1.0, which the status line says.
  CLOSE,
  /// By what the response's own headers say, true or not.
  STATED
}
