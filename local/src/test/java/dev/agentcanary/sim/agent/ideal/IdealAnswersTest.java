package dev.agentcanary.sim.agent.ideal;

import static org.assertj.core.api.Assertions.assertThat;

import dev.agentcanary.plan.PlanReading;
import dev.agentcanary.plan.Probe;
import dev.agentcanary.plan.Turn;
import dev.agentcanary.plan.yaml.YamlPlan;
import dev.agentcanary.sim.agent.coach.CoachCompanion;
import dev.agentcanary.sim.agent.coach.Companion;
import dev.agentcanary.sim.agent.coach.Memory;
import dev.agentcanary.sim.agent.coach.Said;
import java.nio.file.Path;
import java.util.Optional;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class IdealAnswersTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "{ type: contains, value: Paris }",
        "{ type: equals, value: '42' }",
        "{ type: starts-with, value: 'Dear ' }, { type: icontains-any, value: [ham, eggs] }",
        "{ type: contains-all, value: [one, two] }, { type: word-count, value: { min: 9, max: 12 } }",
        "{ type: regex, value: '[A-Z]{2}-\\d{4}' }, { type: not-contains, value: Thank }",
        "{ type: contains-any, value: [sorry, glad] }, { type: not-contains, value: sorry }",
        "{ type: is-json, value: { type: object, required: [a], properties: { a: { type: integer } } } }",
        "{ type: is-refusal }",
        "{ type: not-is-refusal }, { type: latency, threshold: 500 }"
      })
  void anAnswerIsFoundThatPassesTheRealChecks(String assertions) {
    PlanReading.Read plan = plan(assertions);
    IdealAnswers answers = IdealAnswers.of(plan, new CoachCompanion());

    assertThat(answers.impossible()).isEmpty();
    assertThat(passes(plan.plan().probes().getFirst(), answers.healthy())).isTrue();
    assertThat(passes(plan.plan().probes().getFirst(), answers.wrong()))
        .isNotEqualTo(answers.fallible().contains("it"));
  }

  @Test
  void whereNoAnswerCanPassThatIsSaid() {
    IdealAnswers answers =
        IdealAnswers.of(
            plan("{ type: contains, value: yes }, { type: not-contains, value: yes }"),
            new CoachCompanion());

    assertThat(answers.impossible()).singleElement().asString().contains("probe `it`, turn 1");
  }

  @Test
  void theShippedPlanIsThatOfTheCoachCompanion() {
    PlanReading.Read plan =
        read(YamlPlan.read(Path.of("../canaries/coach-companion.yaml"), _ -> Optional.empty()));

    IdealAnswers answers = IdealAnswers.of(plan, new CoachCompanion());

    assertThat(answers.healthy()).isInstanceOf(PreparedCompanion.class);
    assertThat(plan.plan().probes()).allMatch(probe -> passes(probe, answers.healthy()));
    assertThat(answers.fallible()).hasSameSizeAs(plan.plan().probes());
  }

  private static boolean passes(Probe probe, Companion companion) {
    Memory memory = Memory.NONE;
    for (Turn turn : probe.turns()) {
      Said said = companion.answer(memory, turn.say(), new SplittableRandom(1));
      memory = said.memory();
      if (!Judge.passes(turn, said.text())) {
        return false;
      }
    }
    return true;
  }

  private static PlanReading.Read plan(String assertions) {
    String file =
        """
        canary: ideal
        agent: { container: http://localhost:8080 }
        probes:
          - { probe: it, say: Well?, assert: [%s] }
        """;
    return read(YamlPlan.read("ideal.yaml", file.formatted(assertions), _ -> Optional.empty()));
  }

  private static PlanReading.Read read(PlanReading reading) {
    return switch (reading) {
      case PlanReading.Read read -> read;
      case PlanReading.Rejected(var problems) -> throw new IllegalStateException("" + problems);
    };
  }
}
