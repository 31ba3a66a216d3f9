package dev.agentcanary.sim.agent.fault;

/// One kind of failure. Stateless.
public sealed interface Fault permits TurnFault, StopFault, ListenFault {

  /// Its name, in lower case with dashes.
  String kind();

  /// What a client sees, in one sentence without a full stop.
  String meaning();
}
