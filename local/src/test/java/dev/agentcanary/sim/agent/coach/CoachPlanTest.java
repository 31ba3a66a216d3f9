package dev.agentcanary.sim.agent.coach;

import static org.assertj.core.api.Assertions.assertThat;

import dev.agentcanary.agent.Answer;
import dev.agentcanary.agent.Exchange;
import dev.agentcanary.agent.Reply;
import dev.agentcanary.agent.Shape;
import dev.agentcanary.agent.Timings;
import dev.agentcanary.check.CheckResult;
import dev.agentcanary.plan.PlanReading;
import dev.agentcanary.plan.Probe;
import dev.agentcanary.plan.Turn;
import dev.agentcanary.plan.yaml.YamlPlan;
import dev.agentcanary.sim.time.Seed;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.random.RandomGenerator;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// The shipped plan's prompts, put to the coach: whatever it draws, a careful person's assertions
/// hold.
class CoachPlanTest {
  private static final Path PLAN = Path.of("..", "canaries", "coach-companion.yaml");
  private static final Duration LATENCY = Duration.ofSeconds(5);
  private static final int VARIETY = 40;

  /// Their assertions hold for any words at all, on purpose.
  private static final List<String> TOLERANT = List.of("basic-invocation", "error-emoji-only");

  static Stream<Probe> probes() {
    return switch (YamlPlan.read(PLAN, _ -> Optional.empty())) {
      case PlanReading.Read(var plan, var _) -> plan.probes().stream();
      case PlanReading.Rejected(var problems) ->
          throw new IllegalStateException(problems.toString());
    };
  }

  @ParameterizedTest
  @MethodSource("probes")
  void everyAssertionHoldsForEveryVariant(Probe probe) {
    for (int draw = 0; draw < VARIETY; draw++) {
      assertThat(failures(new CoachCompanion(), probe, draw)).isEmpty();
    }
  }

  @Test
  void anAnswerBesideThePointIsCaughtByEveryProbeThatAsksForMoreThanWords() {
    Companion absent = (memory, _, _) -> new Said("The parcel left at five past noon.", memory);

    assertThat(probes().filter(probe -> failures(absent, probe, 0).isEmpty()).map(Probe::name))
        .containsExactlyElementsOf(TOLERANT);
  }

  private static List<String> failures(Companion companion, Probe probe, int draw) {
    List<String> failures = new ArrayList<>();
    Memory memory = Memory.NONE;
    RandomGenerator random = new Seed(1).draw(draw);
    for (Turn turn : probe.turns()) {
      Said said = companion.answer(memory, turn.say(), random);
      memory = said.memory();
      turn.checks().stream()
          .map(check -> check.evaluate(answered(said.text())))
          .filter(result -> !(result instanceof CheckResult.Passed))
          .forEach(result -> failures.add(result + " of: " + said.text()));
    }
    return failures;
  }

  private static Answer answered(String text) {
    Timings timings =
        new Timings(Optional.of(LATENCY), Optional.of(LATENCY), Duration.ZERO, LATENCY);
    Exchange exchange =
        new Exchange(OptionalInt.of(200), Map.of(), List.of(), text.length(), text, 0, timings);
    return new Answer.Answered(new Reply(text, new Shape("text"), false), exchange);
  }
}
