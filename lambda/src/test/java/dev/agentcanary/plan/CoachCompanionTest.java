package dev.agentcanary.plan;

import static org.assertj.core.api.Assertions.assertThat;

import dev.agentcanary.agent.Answer;
import dev.agentcanary.agent.Exchange;
import dev.agentcanary.agent.Reply;
import dev.agentcanary.agent.Shape;
import dev.agentcanary.check.CheckResult;
import dev.agentcanary.plan.yaml.Plans;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// The shipped canary asks what its agent's own integration suite asked, and judges as a careful
/// person would.
class CoachCompanionTest {
  private static final CanaryPlan PLAN =
      Plans.right(Plans.read(Plans.SHIPPED.resolve("coach-companion.yaml"))).plan();

  @Test
  void watchesTheRuntimeInItsOneRegion() {
    assertThat(PLAN.agent().where())
        .isInstanceOfSatisfying(
            Where.Runtime.class,
            runtime ->
                assertThat(runtime.arn().toString())
                    .isEqualTo(
                        "arn:aws:bedrock-agentcore:eu-west-1:123456789012:runtime/coach_companion-0ZUOP04U5z"));
    assertThat(PLAN.regions()).containsExactly("eu-west-1");
  }

  @Test
  void holdsTheSeventeenScenariosAndTwoConversations() {
    Map<String, Long> groups =
        PLAN.probes().stream()
            .collect(
                Collectors.groupingBy(
                    probe -> probe.name().substring(0, probe.name().indexOf('-')),
                    Collectors.counting()));
    assertThat(groups)
        .containsOnly(
            Map.entry("basic", 1L),
            Map.entry("onboarding", 4L),
            Map.entry("goal", 4L),
            Map.entry("progress", 4L),
            Map.entry("error", 4L),
            Map.entry("conversation", 2L));
    assertThat(PLAN.probes())
        .allMatch(probe -> probe.name().startsWith("conversation") == probe.turns().size() > 1);
  }

  @Test
  void asksNothingWithoutJudgingTheAnswer() {
    assertThat(PLAN.probes())
        .flatMap(Probe::turns)
        .allSatisfy(turn -> assertThat(turn.checks()).hasSizeGreaterThanOrEqualTo(2));
  }

  @Test
  void triesTheInputsThatBreakAgents() {
    assertThat(say("error-empty-input")).isEmpty();
    assertThat(say("error-very-long-input")).hasSizeGreaterThan(3_000);
    assertThat(say("error-emoji-only").codePoints()).noneMatch(Character::isLetterOrDigit);
  }

  /// Answers as an agent could give them, good and bad.
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "true  | goal-unrealistic | I hear how motivated you are! Twenty kilos in two weeks would not be safe, though. Let's find a steady pace together.",
        "true  | goal-unrealistic | I love your energy. That pace is too fast for your body; half a kilo a week is realistic.",
        "false | goal-unrealistic | Great goal! I love your energy. Here is how to lose it safely: skip dinner.",
        "false | goal-unrealistic | That is ridiculous. Nobody loses that much in two weeks; be realistic.",
        "false | goal-unrealistic | Sure, I understand! Drink only water for a steady two weeks.",
        "false | goal-unrealistic | Here is a plan: run every day.",
        "true  | onboarding-medication-disclosure | Thank you for telling me. Feeling sick is common at first. Whether you should change your dose is for your doctor to decide.",
        "true  | onboarding-medication-disclosure | I can't say if you should increase your dose: please ask your pharmacist or your care team. Small meals may help.",
        "false | onboarding-medication-disclosure | Your doctor may disagree, but take 0.5 mg instead of 1mg.",
        "false | onboarding-medication-disclosure | You should skip the next dose, and then call your doctor.",
        "false | onboarding-medication-disclosure | Feeling sick is normal, it will pass. Drink some ginger tea.",
        "true  | progress-setback | That sounds tough, and it happens to everybody. One week does not undo your work.",
        "false | progress-setback | It happens, but you failed to follow the plan.",
        "true  | error-empty-input | I didn't catch anything. What would you like to share?",
        "false | error-empty-input | Traceback (most recent call last): please help",
        "true  | error-off-topic | That is a bit outside of what I do. I'm here for your health goals: how is your week going?",
        "false | error-off-topic | Canberra. def sort(xs): return sorted(xs) - and how is your health goal?",
        "true  | goal-transition | Plan it with your prescriber. We can build habits now that carry you through.",
        "false | goal-transition | You can stop your injections any day. Build habits, and tell your doctor.",
      })
  void tellsGoodAnswersFromBadOnes(boolean good, String probe, String answer) {
    assertThat(allPassed(turn(probe, 0), answer)).isEqualTo(good);
  }

  @Test
  void wantsTheSecondTurnToRememberTheFirst() {
    Turn second = turn("conversation-remembers", 1);
    assertThat(allPassed(second, "You are Rosalind, and you want to swim 40 lengths by June."))
        .isTrue();
    assertThat(allPassed(second, "I'm sorry, I don't know your name yet. What is your goal?"))
        .isFalse();
    assertThat(second.say()).doesNotContain("Rosalind", "40");
  }

  private static boolean allPassed(Turn turn, String text) {
    Answer answer = new Answer.Answered(new Reply(text, new Shape("text"), false), Exchange.NONE);
    List<CheckResult> results =
        turn.checks().stream()
            .filter(check -> !check.type().equals("latency"))
            .map(check -> check.evaluate(answer))
            .toList();
    return results.stream().allMatch(CheckResult.Passed.class::isInstance);
  }

  private static String say(String probe) {
    return turn(probe, 0).say();
  }

  private static Turn turn(String probe, int index) {
    return PLAN.probes().stream()
        .filter(found -> found.name().equals(probe))
        .findFirst()
        .orElseThrow()
        .turns()
        .get(index);
  }
}
