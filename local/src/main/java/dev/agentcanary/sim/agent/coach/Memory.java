package dev.agentcanary.sim.agent.coach;

import java.util.Optional;

/// What a session remembers of its earlier turns.
///
/// @param turns how many there were
/// @param name what the user is called
/// @param goal in the user's words, without the subject: `lose 5 kg in three months`
/// @param medication that the user told of, in lower case
public record Memory(
    int turns, Optional<String> name, Optional<String> goal, Optional<String> medication) {
  /// A fresh session.
  public static final Memory NONE =
      new Memory(0, Optional.empty(), Optional.empty(), Optional.empty());
}
