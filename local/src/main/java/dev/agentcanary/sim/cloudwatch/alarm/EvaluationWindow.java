package dev.agentcanary.sim.cloudwatch.alarm;

import java.time.ZoneId;

/// Which periods an alarm looks at.
public sealed interface EvaluationWindow {

  /// The newest ones that end at the minute of the evaluation; they slide on by a minute each time.
  record Sliding() implements EvaluationWindow {}

  /// The newest completed ones of the calendar: full hours, days from midnight, weeks from Monday.
  ///
  /// CloudWatch evaluates exactly the N newest ones, without older ones in reserve; a secondary
  /// source says so, AWS's own page does not.
  record WallClock(ZoneId zone) implements EvaluationWindow {}
}
