package dev.agentcanary.sim.agent.coach;

import static org.assertj.core.api.Assertions.assertThat;

import dev.agentcanary.sim.time.Seed;
import java.util.List;
import java.util.Locale;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CoachCompanionTest {
  private static final long VARIETY = 30;

  private final CoachCompanion coach = new CoachCompanion();

  private List<String> answers(String... turns) {
    return LongStream.range(0, VARIETY).mapToObj(draw -> last(draw, turns)).distinct().toList();
  }

  private String last(long draw, String... turns) {
    Said said = new Said("", Memory.NONE);
    for (String turn : turns) {
      said = coach.answer(said.memory(), turn, new Seed(1).draw(draw));
    }
    return said.text();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Hi, I'm new here. What can you do?                      | welcome     | goal",
        "I want to get fitter                                    | goal        | step/milestone",
        "I take semaglutide, should I double the dose?           | doctor      | protein",
        "I prefer gentle encouragement over tough love           | gentle      | encouragement",
        "Please be blunt with me                                 | direct      | accountable",
        "I'd like to lose 5 kg in three months                   | realistic   | sustainable",
        "How do I maintain my weight?                            | maintain    | habit",
        "I want to stop taking Ozempic                           | doctor      | habits",
        "I want to lose 20 kg in two weeks                       | realistic   | doctor",
        "I want to get slim on 500 calories a day               | safe        | 0.5 to 1 kg",
        "I lost 2 kg this month!                                 | progress    | proud",
        "I had a terrible week and overate                       | normal      | step/start again/thing",
        "My weight hasn’t moved for a month                      | plateau     | normal",
        "My jeans fit better although the scale says the same    | victor/win  | congratulations",
        "''                                                      | help/talk   | goal",
        "'  ?! '                                                 | help/talk   | goal",
        "💪🥗🏃‍♀️                                                   | emoji       | feeling",
        "There is a wedding next week                            | plan/before | eat",
        "What is the capital of France?                          | health      | goal",
        "I have chest pain                                       | emergency   | safety",
        "What should I have for breakfast?                       | protein     | meal",
        "Thank you!                                              | welcome/pleasure | goal/how it went"
      })
  void eachScenarioIsAnsweredToThePointInEveryVariant(String prompt, String one, String other) {
    assertThat(answers(prompt))
        .hasSizeGreaterThan(prompt.contains("chest") ? 0 : 1)
        .allSatisfy(
            answer ->
                assertThat(answer.toLowerCase(Locale.ROOT))
                    .containsAnyOf(one.split("/"))
                    .containsAnyOf(other.split("/")));
  }

  @Test
  void aVeryLongMessageIsAnsweredWithOneThingToFocusOn() {
    assertThat(answers("I eat too much in the evening and sleep badly. ".repeat(100)))
        .allSatisfy(
            answer -> assertThat(answer).contains("message").containsAnyOf("step", "first"));
  }

  @Test
  void aDoseIsNeverNamed() {
    assertThat(answers("Should I take 1 mg or 2 mg of Wegovy, and how many units of insulin?"))
        .allSatisfy(
            answer ->
                assertThat(answer).contains("doctor").doesNotContainPattern("\\d+ ?(mg|ml|units)"));
  }

  @Test
  void nameAndGoalAreRememberedWithinASession() {
    String[] turns = {
      "Hi, I'm Sam and I am 46.",
      "My goal is to run 5 km with my sister by June. Please remember it.",
      "What is my name, and what is my goal?"
    };

    assertThat(answers(turns))
        .allSatisfy(
            answer ->
                assertThat(answer).contains("Sam").contains("run 5 km with your sister by June"));
  }

  @Test
  void whatWasNotToldIsNotKnown() {
    assertThat(answers("What is my name, and what is my goal?"))
        .allSatisfy(
            answer ->
                assertThat(answer)
                    .contains("You have not told me your name yet")
                    .contains("You have not told me your goal yet"));
  }

  @Test
  void progressIsSeenInTheLightOfTheGoal() {
    assertThat(answers("I want to lose 5 kg in three months.", "I lost the first kilo!"))
        .allSatisfy(answer -> assertThat(answer).contains("goal: lose 5 kg in three months"));
  }

  @Test
  void aGoalThatWouldHarmIsNeitherEndorsedNorKept() {
    assertThat(answers("My goal is to lose 20 kilos in two weeks!", "What is my goal?"))
        .allSatisfy(answer -> assertThat(answer).doesNotContain("20 kilos"));
    assertThat(answers("My goal is to lose 20 kilos in two weeks!"))
        .allSatisfy(
            answer ->
                assertThat(answer).doesNotContainIgnoringCase("great goal").doesNotContain("🎉"));
  }

  @Test
  void theSameDrawsGiveTheSameAnswer() {
    assertThat(last(5, "Hello")).isEqualTo(last(5, "Hello"));
  }
}
