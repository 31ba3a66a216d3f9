package dev.agentcanary.sim.agent.virtual;

import dev.agentcanary.sim.agent.coach.Companion;
import dev.agentcanary.sim.agent.coach.Memory;
import dev.agentcanary.sim.agent.coach.Said;
import java.util.random.RandomGenerator;

/// One conversation. Not for use by several threads.
final class VirtualSession {
  private Memory memory = Memory.NONE;
  private boolean cold = true;

  /// Whether no turn has been asked yet.
  boolean cold() {
    return cold;
  }

  /// What it remembers of its turns.
  Memory memory() {
    return memory;
  }

  /// What the agent says, which it remembers.
  String say(Companion companion, String prompt, RandomGenerator random) {
    Said said = companion.answer(memory, prompt, random);
    memory = said.memory();
    cold = false;
    return said.text();
  }
}
