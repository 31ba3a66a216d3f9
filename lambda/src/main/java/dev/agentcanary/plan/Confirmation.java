package dev.agentcanary.plan;

import java.time.Duration;

/// How a failure is confirmed before it counts in the verdict.
///
/// @param rounds how often a failed probe is asked again, 0 to 10; 0 trusts the first attempt
/// @param spacing between rounds, start to start at the earliest, zero or more
/// @param flakeRate share of first attempts of a healthy agent that fail, 0 to below 1
/// @param falsePagesPerYear that are tolerated, above 0
public record Confirmation(
    int rounds, Duration spacing, double flakeRate, double falsePagesPerYear) {
  /// Three rounds, 20 s apart, 2 % flakes, one false page a year.
  public static final Confirmation DEFAULT = new Confirmation(3, Duration.ofSeconds(20), 0.02, 1.0);
}
