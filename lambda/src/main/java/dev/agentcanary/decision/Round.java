package dev.agentcanary.decision;

import java.util.List;

/// Probes that were asked side by side.
///
/// @param at when it started, in spacings after the first round, which is at 0; grows from round to
///   round
/// @param asked each probe at most once, in any order
public record Round(double at, List<Asked> asked) {
  public Round {
    asked = List.copyOf(asked);
  }
}
