package dev.agentcanary.decision;

import dev.agentcanary.decision.Asked.Result;
import java.util.ArrayList;
import java.util.List;

/// Carries a test out against a world that says what each probe does at each time.
public final class Trial {
  /// What a probe does when it is asked.
  public interface World {
    Result reacts(int probe, double at);
  }

  /// How a trial ended.
  ///
  /// @param asks in all rounds but the first
  /// @param at when the last round started
  public record End(Decision.Ended decision, int asks, int rounds, double at) {}

  private Trial() {}

  /// Of the first `due` of `probes`, up to the end.
  public static End of(Rules rules, int due, int probes, World world) {
    SequentialTest test = new SequentialTest(rules, probes);
    List<Integer> next = new ArrayList<>();
    for (int probe = 0; probe < due; probe++) {
      next.add(probe);
    }
    double at = 0;
    int asks = 0;
    for (int rounds = 0; ; rounds++) {
      switch (test.after(round(next, at, world))) {
        case Decision.Ended ended -> {
          return new End(ended, asks, rounds, at);
        }
        case Decision.AskAgain(int gap, List<Integer> again) -> {
          at += gap;
          asks += again.size();
          next = again;
        }
      }
    }
  }

  static Round round(List<Integer> probes, double at, World world) {
    List<Asked> asked = new ArrayList<>();
    for (int probe : probes) {
      asked.add(new Asked(probe, world.reacts(probe, at)));
    }
    return new Round(at, asked);
  }
}
