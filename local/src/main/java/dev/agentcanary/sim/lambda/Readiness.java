package dev.agentcanary.sim.lambda;

/// How a function's INIT ended.
public sealed interface Readiness {
  /// The function asked for its first event.
  ///
  /// @param initNanos from the start of the process to that `GET /next`
  record Ready(long initNanos) implements Readiness {}

  /// It reported that it cannot start: the handler's class is missing or its constructor threw.
  record InitFailed(Completion.Failed error) implements Readiness {}

  /// Its process ended first.
  record Exited(int code, String errorOutput) implements Readiness {}
}
