package dev.agentcanary.load.engine;

import dev.agentcanary.agent.Answer;
import dev.agentcanary.agent.Timings;
import dev.agentcanary.outcome.TurnOutcome;

/// A turn that has ended, and its moments.
///
/// @param due when it was to start
/// @param ended when its answer had been read, or had failed
/// @param cold whether it was the first of its session
record AskedTurn(long due, long ended, boolean cold, TurnOutcome outcome) {

  /// What the user felt.
  long latency() {
    return ended - due;
  }

  Timings timings() {
    return outcome.answer().exchange().timings();
  }

  /// What the load test added: all that was not the agent's.
  long late() {
    return Math.max(0, latency() - timings().total().toNanos());
  }

  /// Whether its times say something of the agent's speed. Those of an error do not: refusals that
  /// come at once would flatter it. A timeout does: it lasted at least that long.
  boolean timed() {
    return switch (outcome.answer()) {
      case Answer.Answered _, Answer.Empty _, Answer.TimedOut _ -> true;
      case Answer.AgentError _,
          Answer.StartupFailed _,
          Answer.Throttled _,
          Answer.Refused _,
          Answer.Broken _,
          Answer.Abandoned _ ->
          false;
    };
  }
}
