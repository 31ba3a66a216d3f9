package dev.agentcanary.sim.cloudwatch;

import dev.agentcanary.sim.cloudwatch.alarm.EvaluationRange;
import java.time.Duration;
import java.util.function.ToIntFunction;

/// What a simulation takes for granted where AWS publishes nothing, or where a drill may want to
/// know whether it matters.
///
/// @param range how many older datapoints stand in for missing ones; run for several, and say when
///   the result differs
/// @param fillsSilence whether FILL gives values for a metric without any in the range
/// @param mutedActionsRunLater whether, when a mute window ends, the actions run of an alarm that
///   is still in the state in which it was muted
/// @param offsets the second of the minute, 0 to 59, at which an alarm is evaluated, by its name
/// @param keep how long metrics stay readable; at least the longest window of an alarm
public record Assumptions(
    EvaluationRange range,
    boolean fillsSilence,
    boolean mutedActionsRunLater,
    ToIntFunction<String> offsets,
    Duration keep) {

  /// N + 2, FILL fills, muted actions run later, offsets by name, 20 days.
  public static final Assumptions DEFAULT =
      new Assumptions(
          EvaluationRange.DEFAULT,
          true,
          true,
          name -> Math.floorMod(name.hashCode(), 60),
          Duration.ofDays(20));

  /// The same with N + `reserve` datapoints.
  public Assumptions withReserve(int reserve) {
    return new Assumptions(
        new EvaluationRange(reserve), fillsSilence, mutedActionsRunLater, offsets, keep);
  }

  /// The same with that reading of FILL.
  public Assumptions withFillsSilence(boolean fills) {
    return new Assumptions(range, fills, mutedActionsRunLater, offsets, keep);
  }

  /// The same with that reading of the end of a mute window.
  public Assumptions withMutedActionsRunLater(boolean later) {
    return new Assumptions(range, fillsSilence, later, offsets, keep);
  }

  /// The same with every alarm evaluated at that second of the minute.
  public Assumptions withOffset(int second) {
    return new Assumptions(range, fillsSilence, mutedActionsRunLater, _ -> second, keep);
  }
}
