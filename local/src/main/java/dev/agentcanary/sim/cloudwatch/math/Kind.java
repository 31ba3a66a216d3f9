package dev.agentcanary.sim.cloudwatch.math;

/// What an expression gives.
public enum Kind {
  /// One number.
  SCALAR,
  /// One series: CloudWatch's TS.
  SERIES,
  /// Several series: CloudWatch's TS[].
  SERIES_ARRAY
}
