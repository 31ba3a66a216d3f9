package dev.agentcanary.sim.agent;

import java.time.Duration;

/// How callers of the data plane prove who they are. A runtime takes one way, never both.
public sealed interface Auth {

  /// A SigV4 signature for the runtime's region. Its scope is checked, its value is not.
  record SigV4() implements Auth {}

  /// A bearer token, to be had from `POST /oauth2/token` with a client-credentials grant.
  ///
  /// @param clientId and `clientSecret` that get a token
  /// @param lifetime of a token, in real time
  record Bearer(String clientId, String clientSecret, Duration lifetime) implements Auth {}
}
