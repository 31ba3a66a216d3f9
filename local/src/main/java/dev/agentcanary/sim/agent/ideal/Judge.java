package dev.agentcanary.sim.agent.ideal;

import dev.agentcanary.agent.Answer;
import dev.agentcanary.agent.Exchange;
import dev.agentcanary.agent.Reply;
import dev.agentcanary.agent.Shape;
import dev.agentcanary.check.CheckResult;
import dev.agentcanary.plan.Turn;

/// Whether a turn's real checks are content with a text that comes at once.
final class Judge {
  private Judge() {}

  static boolean passes(Turn turn, String text) {
    return !text.isBlank()
        && turn.checks().stream()
            .allMatch(check -> check.evaluate(answered(text)) instanceof CheckResult.Passed);
  }

  private static Answer answered(String text) {
    return new Answer.Answered(new Reply(text, new Shape("ideal"), false), Exchange.NONE);
  }
}
