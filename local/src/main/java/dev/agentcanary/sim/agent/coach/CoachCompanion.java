package dev.agentcanary.sim.agent.coach;

import java.util.random.RandomGenerator;

/// A supportive health coach: weight goals, habits, setbacks, medication (never a word on doses).
///
/// It remembers a name, a goal and a medication it was told of.
public final class CoachCompanion implements Companion {

  @Override
  public Said answer(Memory memory, String prompt, RandomGenerator random) {
    Heard heard = Heard.of(prompt);
    Memory now = Listener.hear(memory, heard);
    return new Said(Topics.of(heard).wording(heard, now).say(now, random), now);
  }
}
