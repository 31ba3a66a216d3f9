package dev.agentcanary.decision;

import java.util.List;

/// What a [SequentialTest] makes of the rounds so far.
public sealed interface Decision {
  /// Not decided yet: ask these probes, in a round of their own.
  ///
  /// @param gap between the start of the last round and this one, at least, in spacings
  /// @param probes never empty, each once
  record AskAgain(int gap, List<Integer> probes) implements Decision {
    public AskAgain {
      probes = List.copyOf(probes);
    }
  }

  /// There is no more to ask.
  sealed interface Ended extends Decision {}

  /// The agent fails at the plan's `down-rate` or above.
  record Down() implements Ended {}

  /// The agent is not known to be down, and these probes fail for good.
  ///
  /// @param probes never empty, all of the first round
  record Wrong(List<Integer> probes) implements Ended {
    public Wrong {
      probes = List.copyOf(probes);
    }
  }

  /// Nothing failed, or what failed was a flake.
  record Healthy() implements Ended {}

  /// A limit came before the answer.
  ///
  /// @param open probes of the first round whose failure is neither confirmed nor cleared; may be
  ///   empty, if only whether the agent is down is open
  record Undecided(Limit limit, List<Integer> open) implements Ended {
    public Undecided {
      open = List.copyOf(open);
    }
  }

  /// What ends a test before it has decided.
  enum Limit {
    /// The plan's `rounds` are used up.
    ROUNDS,
    /// The plan's `most-asks` are used up.
    ASKS,
    /// Nobody is left to ask: the canary itself failed.
    SPOILT,
    /// The run's deadline came.
    DEADLINE
  }
}
