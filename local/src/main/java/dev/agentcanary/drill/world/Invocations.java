package dev.agentcanary.drill.world;

/// What becomes of the schedule's events.
public enum Invocations {
  /// Each starts a run.
  RUN,
  /// Nothing happens: the schedule is off, or the function is gone.
  NONE,
  /// Scheduler cannot hand them to the function and puts them in the queue of dead letters.
  UNDELIVERED,
  /// Each starts a run that hangs until Lambda ends the function at its timeout.
  HANG
}
