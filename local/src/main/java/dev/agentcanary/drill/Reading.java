package dev.agentcanary.drill;

import dev.agentcanary.sim.cloudwatch.Assumptions;
import java.util.List;

/// One reading of what AWS does not publish about the evaluation of alarms.
///
/// @param name to follow the word "with"
record Reading(String name, Assumptions assumptions) {
  /// The likeliest first: an evaluation range of N + 2, and FILL gives values for a silent metric.
  static final List<Reading> ALL =
      List.of(
          new Reading("a range of N + 2", Assumptions.DEFAULT),
          new Reading("a range of N", Assumptions.DEFAULT.withReserve(0)),
          new Reading("a range of N + 4", Assumptions.DEFAULT.withReserve(4)),
          new Reading(
              "a FILL that gives nothing for a silent metric",
              Assumptions.DEFAULT.withFillsSilence(false)));
}
