package dev.agentcanary.sim.agent.coach;

import java.util.random.RandomGenerator;

/// The mind of a simulated agent. Pure and safe for use by many threads.
@FunctionalInterface
public interface Companion {

  /// Answers one turn.
  ///
  /// @param memory what the session remembers, [Memory#NONE] in a fresh one
  /// @param prompt what the user says; may be empty
  /// @param random makes answers vary
  Said answer(Memory memory, String prompt, RandomGenerator random);
}
