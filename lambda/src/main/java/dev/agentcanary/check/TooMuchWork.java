package dev.agentcanary.check;

/// Thrown out of a search that has used up its steps; caught in [Judgement] only. An exception,
/// because a pattern can be left in no other way.
final class TooMuchWork extends RuntimeException {
  private static final long serialVersionUID = 1L;

  TooMuchWork(long steps) {
    super("gave up after " + steps + " steps; write a simpler check", null, false, false);
  }
}
