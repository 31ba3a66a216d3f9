package dev.agentcanary.agent;

/// What came of stopping a session.
public sealed interface Stop {

  /// The session ended, or was already gone.
  record Stopped() implements Stop {}

  /// The transport has no way to stop a session (a container on localhost), so nothing is left
  /// behind that would be billed.
  record NotNeeded() implements Stop {}

  /// The session may live on until its idle timeout: it leaked.
  record Leaked(String reason) implements Stop {}
}
