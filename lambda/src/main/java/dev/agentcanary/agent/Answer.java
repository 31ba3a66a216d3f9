package dev.agentcanary.agent;

/// What came of one turn. Closed: every way in which an agent, the runtime, the network or the
/// canary itself can fail is one of these.
///
/// Every kind carries the [Exchange], the evidence.
public sealed interface Answer {

  /// The evidence: what was seen on the wire and when.
  Exchange exchange();

  /// The agent answered with text.
  record Answered(Reply reply, Exchange exchange) implements Answer {}

  /// HTTP 200, a well-formed reply, and no text in it.
  record Empty(Exchange exchange) implements Answer {}

  /// The agent's own code failed: HTTP 424 from the container, or an error event in a 200 reply.
  ///
  /// @param type the error's class as the agent names it, empty if it does not
  record AgentError(String type, String message, Exchange exchange) implements Answer {}

  /// The container did not come up: HTTP 424 with a runtime initialization message.
  record StartupFailed(String message, Exchange exchange) implements Answer {}

  /// A rate or quota was exceeded: HTTP 429 or 402.
  record Throttled(String type, String message, Exchange exchange) implements Answer {}

  /// The service refused the canary: credentials, permission, ARN, method or request are wrong
  /// (HTTP 400, 401, 403, 404, 405 and other 4xx, or a redirect), no token could be had, or a name
  /// did not resolve.
  ///
  /// @param fault what is wrong with the canary
  record Refused(OwnFault fault, String type, String message, Exchange exchange)
      implements Answer {}

  /// The runtime or the way to it broke: HTTP 409 after its retry, 5xx, connection refused or
  /// reset, TLS failure, a stream that was cut, a reply that cannot be read.
  record Broken(String type, String message, Exchange exchange) implements Answer {}

  /// The turn's time ran out.
  ///
  /// @param message how far the reply had come: nothing, headers only, or some of the body
  record TimedOut(String message, Exchange exchange) implements Answer {}

  /// The canary gave up for reasons of its own: the run's deadline came first, it was interrupted,
  /// or it failed inside.
  ///
  /// @param fault what is wrong with the canary
  record Abandoned(OwnFault fault, String message, Exchange exchange) implements Answer {}
}
