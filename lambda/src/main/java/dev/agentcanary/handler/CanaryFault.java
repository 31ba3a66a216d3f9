package dev.agentcanary.handler;

/// Tells Lambda that the canary, not the agent, failed: it counts in the function's `Errors`.
public final class CanaryFault extends RuntimeException {
  private static final long serialVersionUID = 1L;

  CanaryFault(String message) {
    super(message);
  }
}
