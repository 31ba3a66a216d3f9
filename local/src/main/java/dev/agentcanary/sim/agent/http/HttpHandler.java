package dev.agentcanary.sim.agent.http;

import java.io.IOException;

/// What answers requests. Called by many threads at once, one request of a connection at a time.
@FunctionalInterface
public interface HttpHandler {

  /// Answers on the wire. Returning with the wire still open keeps the connection for the next
  /// request.
  ///
  /// @throws IOException if the client went away
  void handle(HttpRequest request, Wire wire) throws IOException, InterruptedException;
}
