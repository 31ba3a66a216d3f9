package dev.agentcanary.sim.cloudwatch.alarm;

import java.util.Arrays;
import java.util.Optional;

/// How a datapoint is compared with the threshold.
public enum Comparison {
  GREATER_OR_EQUAL("GreaterThanOrEqualToThreshold", "greater than or equal to"),
  GREATER("GreaterThanThreshold", "greater than"),
  LESS("LessThanThreshold", "less than"),
  LESS_OR_EQUAL("LessThanOrEqualToThreshold", "less than or equal to");

  private final String id;
  private final String words;

  Comparison(String id, String words) {
    this.id = id;
    this.words = words;
  }

  /// The one of that name in a template; empty for the operators of anomaly bands.
  public static Optional<Comparison> of(String id) {
    return Arrays.stream(values()).filter(one -> one.id.equals(id)).findFirst();
  }

  /// Whether the value breaches.
  public boolean breaches(double value, double threshold) {
    return switch (this) {
      case GREATER_OR_EQUAL -> value >= threshold;
      case GREATER -> value > threshold;
      case LESS -> value < threshold;
      case LESS_OR_EQUAL -> value <= threshold;
    };
  }

  /// Whether low values are the bad ones.
  public boolean below() {
    return this == LESS || this == LESS_OR_EQUAL;
  }

  /// As a state reason says it.
  public String words() {
    return words;
  }
}
