package dev.agentcanary.load.wire;

import java.time.Duration;

/// Is told what happens to connections. Called by many threads at once; must be quick and not
/// throw.
public interface ConnectionListener {
  /// Is told and does nothing.
  ConnectionListener NOBODY = new ConnectionListener() {};

  /// A connection was opened.
  ///
  /// @param took name look-up, TCP and TLS; waiting for its turn to be opened is not in it
  default void opened(Duration took) {}

  /// A request went out a second time, on a new connection, because the kept one was dead.
  default void resent() {}
}
