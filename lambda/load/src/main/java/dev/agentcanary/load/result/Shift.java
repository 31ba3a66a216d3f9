package dev.agentcanary.load.result;

/// What may be said of a figure that was measured in two tests.
public enum Shift {
  /// It is less, beyond what chance explains.
  LESS,
  /// It is more, beyond what chance explains.
  MORE,
  /// Chance explains the difference.
  WITHIN_NOISE,
  /// Too few values to tell, or a largest value, which chance moves without a bound.
  NOT_JUDGED
}
