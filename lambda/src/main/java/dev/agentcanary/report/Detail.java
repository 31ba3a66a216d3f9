package dev.agentcanary.report;

import dev.agentcanary.agent.Answer;
import dev.agentcanary.outcome.Attempt;
import dev.agentcanary.outcome.RunOutcome;
import dev.agentcanary.outcome.TurnOutcome;
import java.util.List;

/// How much of a run goes into its report.
///
/// @param answer characters of an answer of a healthy turn, 0 for none
/// @param failedAnswer characters of an answer of any other turn, 0 for none
/// @param text characters of prompts, messages and reasons
/// @param chunks of a failed turn's body that are listed from its beginning, and half as many from
///   its end
/// @param healthyTurns whether the turns of healthy attempts are listed
/// @param failedTurns whether the turns of other attempts are
/// @param attempts of one probe that are listed at most: the first ones
/// @param failedProbes that are listed at most; below [#ALL], healthy ones are not listed
record Detail(
    int answer,
    int failedAnswer,
    int text,
    int chunks,
    boolean healthyTurns,
    boolean failedTurns,
    int attempts,
    int failedProbes) {

  /// No limit.
  static final int ALL = Integer.MAX_VALUE;

  /// Bytes of a turn without its texts.
  private static final int LEAST_TURN = 300;

  /// Everything, with texts shortened only where nobody reads on.
  static final Detail FULL = new Detail(4_000, 8_000, 2_000, 24, true, true, ALL, ALL);

  /// From much to little: what tells least about a failure goes first. The last lists failed probes
  /// only, and not all of very many.
  static final List<Detail> LEVELS =
      List.of(
          FULL,
          new Detail(1_000, 8_000, 2_000, 24, true, true, ALL, ALL),
          new Detail(200, 4_000, 1_000, 16, true, true, ALL, ALL),
          new Detail(0, 2_000, 500, 8, true, true, ALL, ALL),
          new Detail(0, 2_000, 500, 8, false, true, ALL, ALL),
          new Detail(0, 500, 200, 4, false, true, ALL, ALL),
          new Detail(0, 100, 100, 0, false, true, 2, ALL),
          new Detail(0, 0, 100, 0, false, false, 1, ALL),
          new Detail(0, 0, 100, 0, false, false, 0, 200));

  /// Whether the turns of such an attempt are listed.
  boolean turnsOf(Attempt attempt) {
    return attempt.healthy() ? healthyTurns : failedTurns;
  }

  /// Characters of the answer of such a turn.
  int answerOf(TurnOutcome turn) {
    return turn.healthy() ? answer : failedAnswer;
  }

  /// Bytes that a report of this run in this detail takes at least, but for what redaction saves.
  /// It costs little and saves writing a report that cannot fit.
  long estimate(RunOutcome run) {
    return run.attempts().stream()
        .filter(this::turnsOf)
        .flatMap(attempt -> attempt.turns().stream())
        .mapToLong(turn -> LEAST_TURN + Math.min(answerOf(turn), length(turn.answer())))
        .sum();
  }

  private static int length(Answer answer) {
    return answer instanceof Answer.Answered answered ? answered.reply().text().length() : 0;
  }
}
