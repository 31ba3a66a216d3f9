package dev.agentcanary.agent;

import java.time.Duration;

/// What was seen on a second look, after a turn that reached nobody. Closed: each kind is one rule
/// of attribution.
public sealed interface Sight {

  /// The regional endpoint answers, so the way to it is there.
  record EndpointAnswers(Heard endpoint) implements Sight {}

  /// The regional endpoint does not answer, and another service in the region does: the canary's
  /// network is there, and the endpoint is down for everyone.
  record WitnessAnswers(Silence endpoint, Heard witness) implements Sight {}

  /// Neither answers: it is the canary that reaches nobody.
  record NobodyAnswers(Silence endpoint, Silence witness) implements Sight {}

  /// Nothing was seen that decides.
  ///
  /// @param why a clause, e.g. that a container has no regional endpoint
  record Undecided(String why) implements Sight {}

  /// Somebody answered an unsigned request; whatever the status, that is an answer.
  ///
  /// @param after since the request was begun, its connection included
  record Heard(int status, Duration after) {}

  /// Nobody did.
  ///
  /// @param resolved whether the host's name is known to have led to an address
  /// @param why short, e.g. `Connection refused`
  record Silence(boolean resolved, String why) {}
}
