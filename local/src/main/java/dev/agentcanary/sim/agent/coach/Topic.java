package dev.agentcanary.sim.agent.coach;

/// Something the coach can talk about. Stateless.
interface Topic {

  /// Whether this is what the user talks about.
  boolean fits(Heard heard);

  /// What there is to say.
  ///
  /// @param memory with what the user said just now
  Wording wording(Heard heard, Memory memory);
}
