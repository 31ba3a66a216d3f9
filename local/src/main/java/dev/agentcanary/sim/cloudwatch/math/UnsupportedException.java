package dev.agentcanary.sim.cloudwatch.math;

/// An expression that is wrong or not evaluated; never leaves this package.
final class UnsupportedException extends Exception {
  private static final long serialVersionUID = 1L;

  /// @param message what and why, for a person
  UnsupportedException(String message) {
    super(message);
  }
}
