package dev.agentcanary.check;

/// What a question found in a reply, before it is known whether that was wanted.
sealed interface Finding {

  /// What the question asks for holds.
  ///
  /// @param got what was seen, to follow the word "got"
  record Holds(String got) implements Finding {}

  /// It does not hold.
  ///
  /// @param got what was seen, to follow the word "got"
  record Lacks(String got) implements Finding {}

  /// The reply does not tell.
  record Undecided(String reason) implements Finding {}

  /// The finding for a reply of which only the beginning was kept, where the rest could still bring
  /// what is looked for.
  static Finding ofTheRest() {
    return new Undecided("the answer was cut at the limit, and its kept part does not decide this");
  }
}
