package dev.agentcanary.plan;

/// How soon a person has to look.
public enum Urgency {
  /// At any hour.
  PAGE,
  /// In working hours.
  TICKET
}
