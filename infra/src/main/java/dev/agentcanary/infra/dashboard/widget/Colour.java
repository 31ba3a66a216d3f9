package dev.agentcanary.infra.dashboard.widget;

/// The colours that mean something on a dashboard; they are told apart by people who do not see red
/// and green, because their brightness differs too.
public enum Colour {
  /// As it should be.
  GOOD("#2ca02c"),
  /// Not as it should be.
  WARNING("#ff9f1c"),
  /// Broken.
  BAD("#b30000"),
  /// The canary's own, which says nothing of the agent.
  NEUTRAL("#7f7f7f"),
  /// Nobody knows.
  UNKNOWN("#c5b0d5"),
  /// A promise.
  PROMISE("#1f77b4");

  private final String hex;

  Colour(String hex) {
    this.hex = hex;
  }

  /// As CloudWatch spells it.
  public String hex() {
    return hex;
  }
}
