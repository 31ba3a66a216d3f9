package dev.agentcanary.sim.cloudwatch;

import dev.agentcanary.sim.cloudwatch.composite.Hold;
import java.time.Instant;

/// What kept an alarm's actions from running.
public sealed interface HeldBy {

  /// `ActionsEnabled` is false.
  record Disabled() implements HeldBy {}

  /// The actions suppressor.
  ///
  /// @param alarm name of the suppressor
  record Suppressor(Hold hold, String alarm) implements HeldBy {}

  /// A mute rule.
  record Mute(String rule, Instant until) implements HeldBy {}
}
