package dev.agentcanary.decision;

import dev.agentcanary.decision.Asked.Result;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;

/// How many rounds of confirmation rules need at the clearest failure there is. Found by carrying
/// it out, so that it cannot differ from what a run does.
public final class Reach {
  private Reach() {}

  /// Until an agent that fails always is called down; nothing if the rules' limits come first.
  ///
  /// @param due in the first round, 1 or more
  /// @param probes of the plan, `due` or more
  public static OptionalInt roundsToDown(Rules rules, int due, int probes) {
    return rounds(rules, due, probes, probes);
  }

  /// Until one probe that fails always, beside others that never do, is called wrong; nothing if
  /// the rules' limits come first. The only probe of a plan may be called down instead.
  ///
  /// @param due in the first round, 1 or more
  public static OptionalInt roundsToWrong(Rules rules, int due) {
    return rounds(rules, due, due, 1);
  }

  /// @param failing how many probes fail, the first ones
  private static OptionalInt rounds(Rules rules, int due, int probes, int failing) {
    SequentialTest test = new SequentialTest(rules, probes);
    List<Integer> next = new ArrayList<>();
    for (int probe = 0; probe < due; probe++) {
      next.add(probe);
    }
    double at = 0;
    for (int round = 0; ; round++) {
      List<Asked> asked = new ArrayList<>();
      for (int probe : next) {
        asked.add(new Asked(probe, probe < failing ? Result.FAILED : Result.PASSED));
      }
      switch (test.after(new Round(at, asked))) {
        case Decision.Down _, Decision.Wrong _ -> {
          return OptionalInt.of(round);
        }
        case Decision.Healthy _, Decision.Undecided _ -> {
          return OptionalInt.empty();
        }
        case Decision.AskAgain(int gap, List<Integer> probesToAsk) -> {
          at += gap;
          next = probesToAsk;
        }
      }
    }
  }
}
