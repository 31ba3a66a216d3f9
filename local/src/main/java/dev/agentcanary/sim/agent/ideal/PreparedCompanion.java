package dev.agentcanary.sim.agent.ideal;

import dev.agentcanary.sim.agent.coach.Companion;
import dev.agentcanary.sim.agent.coach.Memory;
import dev.agentcanary.sim.agent.coach.Said;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.concurrent.ConcurrentHashMap;
import java.util.random.RandomGenerator;

/// A companion that thinks of [#VARIANTS] things to say and then repeats itself: as various as a
/// drill needs, and quick. Safe for use by many threads.
final class PreparedCompanion implements Companion {
  private static final int VARIANTS = 16;

  private record Asked(Memory memory, String prompt) {}

  private final Companion thinking;
  private final Map<Asked, Said[]> prepared = new ConcurrentHashMap<>();

  PreparedCompanion(Companion thinking) {
    this.thinking = thinking;
  }

  @Override
  public Said answer(Memory memory, String prompt, RandomGenerator random) {
    return prepared
        .computeIfAbsent(new Asked(memory, prompt), this::think)[random.nextInt(VARIANTS)];
  }

  /// What was thought of does not depend on who asked first.
  private Said[] think(Asked asked) {
    RandomGenerator random = new SplittableRandom(asked.prompt().hashCode());
    Said[] variants = new Said[VARIANTS];
    for (int i = 0; i < VARIANTS; i++) {
      variants[i] = thinking.answer(asked.memory(), asked.prompt(), random);
    }
    return variants;
  }
}
