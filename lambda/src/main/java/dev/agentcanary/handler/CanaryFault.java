package dev.agentcanary.handler;

import dev.agentcanary.outcome.RunOutcome;

/// Tells Lambda that the canary, not the agent, failed: it counts in the function's `Errors`.
public final class CanaryFault extends RuntimeException {
  private static final long serialVersionUID = 1L;

  CanaryFault(String message) {
    super(message);
  }

  /// Of a run that failed by the canary.
  static CanaryFault of(RunOutcome run) {
    String why =
        run.ownFault().map(fault -> " (" + fault.id() + ": " + fault.meaning() + ")").orElse("");
    return new CanaryFault(
        "the canary failed" + why + ", not the agent; the report line says more");
  }
}
