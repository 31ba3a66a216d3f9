package dev.agentcanary.cli;

import dev.agentcanary.load.result.Ending;
import dev.agentcanary.load.result.Judgement;
import dev.agentcanary.load.result.LoadResult;
import dev.agentcanary.load.result.Verdict.Standing;
import dev.agentcanary.outcome.Attribution;
import dev.agentcanary.outcome.Verdict;

/// What the command tells the shell.
final class ExitCode {
  /// The agent is healthy, or there was nothing to find fault with.
  static final int HEALTHY = 0;

  /// The agent is not.
  static final int UNHEALTHY = 1;

  /// The command line or the plan is wrong; nothing was run.
  static final int USAGE = 2;

  /// Inconclusive, or the canary's own fault.
  static final int INCONCLUSIVE = 3;

  private ExitCode() {}

  /// Of a load test. What it cut short, or what was mostly the canary's own fault, says nothing of
  /// the agent.
  static int of(LoadResult result, Judgement judgement) {
    long own = result.tally().failures().getOrDefault(Attribution.CANARY, 0L);
    boolean ownFault = own > 0 && 2 * own >= result.tally().failed();
    return switch (result.ending()) {
      case Ending.Interrupted _, Ending.Incomplete _ -> INCONCLUSIVE;
      case Ending.Stopped _ -> ownFault ? INCONCLUSIVE : UNHEALTHY;
      case Ending.Completed _ -> {
        if (judgement.met()) {
          yield HEALTHY;
        }
        boolean missed = !judgement.of(Standing.MISSED).isEmpty();
        yield missed && !ownFault ? UNHEALTHY : INCONCLUSIVE;
      }
    };
  }

  static int of(Verdict verdict) {
    return switch (verdict) {
      case HEALTHY -> HEALTHY;
      case UNHEALTHY -> UNHEALTHY;
      case INCONCLUSIVE -> INCONCLUSIVE;
    };
  }
}
