package dev.agentcanary.sim.agent.coach;

import java.util.random.RandomGenerator;

/// The scripted coach.
public final class CoachCompanion implements Companion {

  @Override
  public Said answer(Memory memory, String prompt, RandomGenerator random) {
    return new Said("Welcome! I am your health coach.", memory);
  }
}
