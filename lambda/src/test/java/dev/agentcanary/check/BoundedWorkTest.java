package dev.agentcanary.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.agentcanary.json.Json;
import java.util.Optional;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// No answer and no pattern holds up a run. Work is counted, not timed.
class BoundedWorkTest {

  @ParameterizedTest
  @ValueSource(strings = {"^(.*a){15}$", "^(a+)+\\1b$", "(.*)(.*)(.*)(.*)(.*)(.*)[^a!]$"})
  void aPatternThatBacktracksWithoutEndIsGivenUp(String pattern) {
    assertThat(regex(pattern, "a".repeat(200) + "!"))
        .isInstanceOfSatisfying(
            CheckResult.NotEvaluated.class,
            result -> assertThat(result.reason()).startsWith("gave up after 1004020 steps"));
  }

  @Test
  void aPatternThatNeedsAStackFrameForEachCharacterIsGivenUp() {
    assertThat(regex("(a|b)*c", "ab".repeat(500_000)))
        .isInstanceOfSatisfying(
            CheckResult.NotEvaluated.class,
            result -> assertThat(result.reason()).contains("nested too deep"));
  }

  @Test
  void anOrdinaryPatternIsDecidedOnALongAnswer() {
    String answer = "You walked a lot. ".repeat(60_000) + "4000 steps";
    assertThat(regex("\\b\\d+ steps\\b", answer)).isInstanceOf(CheckResult.Passed.class);
    assertThat(regex("(?i)(doctor|nurse)", answer)).isInstanceOf(CheckResult.Failed.class);
  }

  @Test
  void aSearchTakesOneStepForEachCharacterItLooksAt() {
    Steps steps = Steps.forText("");
    CountedText text = new CountedText("aaaa", steps);
    for (int i = 0; i < 250_000; i++) {
      assertThat(Pattern.compile("b").matcher(text).find()).isFalse();
    }
    assertThatExceptionOfType(TooMuchWork.class).isThrownBy(() -> text.charAt(0));
  }

  @Test
  void aLongAnswerGetsMoreStepsUpToALimit() {
    assertThat(taken(Steps.forText("x".repeat(1000)))).isEqualTo(1_020_000);
    assertThat(taken(Steps.forText("x".repeat(20_000_000)))).isEqualTo(200_000_000);
  }

  @Test
  void bracesWithoutEndAreGivenUp() {
    assertThat(result(spec("contains-json"), "{".repeat(1 << 20)))
        .isInstanceOf(CheckResult.NotEvaluated.class);
    assertThat(result(spec("contains-json"), "{\"".repeat(1 << 19)))
        .isInstanceOf(CheckResult.NotEvaluated.class);
  }

  @Test
  void nestedBracesAreGivenUpOrFound() {
    String deep = "{\"a\":".repeat(150) + "1" + "}".repeat(150);
    assertThat(result(spec("contains-json"), deep)).isInstanceOf(CheckResult.Passed.class);
    String tooDeep = "{".repeat(100_000) + "}".repeat(100_000);
    assertThat(result(spec("contains-json"), tooDeep)).isInstanceOf(CheckResult.NotEvaluated.class);
  }

  private static long taken(Steps steps) {
    for (long taken = 0; ; taken++) {
      try {
        steps.take();
      } catch (TooMuchWork _) {
        return taken;
      }
    }
  }

  private static CheckResult regex(String pattern, String answer) {
    return result(
        new AssertionSpec("regex", Optional.of(new Json.Str(pattern)), Optional.empty()), answer);
  }

  private static AssertionSpec spec(String type) {
    return new AssertionSpec(type, Optional.empty(), Optional.empty());
  }

  private static CheckResult result(AssertionSpec spec, String answer) {
    return ((CheckReading.Made) CheckCatalog.read(spec)).check().evaluate(Answers.whole(answer));
  }
}
