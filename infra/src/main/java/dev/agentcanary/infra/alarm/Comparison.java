package dev.agentcanary.infra.alarm;

/// On which side of its threshold a value is bad.
public enum Comparison {
  AT_LEAST("GreaterThanOrEqualToThreshold", ">="),
  BELOW("LessThanThreshold", "<");

  private final String id;
  private final String sign;

  Comparison(String id, String sign) {
    this.id = id;
    this.sign = sign;
  }

  /// CloudWatch's word.
  public String id() {
    return id;
  }

  /// As people write it.
  public String sign() {
    return sign;
  }

  /// Whether a value is bad.
  public boolean breaches(double value, double threshold) {
    return this == AT_LEAST ? value >= threshold : value < threshold;
  }
}
