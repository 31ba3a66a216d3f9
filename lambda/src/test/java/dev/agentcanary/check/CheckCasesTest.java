package dev.agentcanary.check;

import static org.assertj.core.api.Assertions.assertThat;

import dev.agentcanary.agent.Answer;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// The meaning of every assertion type, case by case; see [CheckCase] for the form of a case.
///
/// With `-Dgoldens=rewrite` the reasons in the files are written anew, the verdicts never.
class CheckCasesTest {
  private static final boolean REWRITE =
      "rewrite".equals(System.getProperty("goldens")) && System.getenv("CI") == null;

  static List<CheckCase> cases() {
    return CheckCases.all();
  }

  static Set<String> types() {
    return CheckCases.types();
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("cases")
  void theCaseHolds(CheckCase written) {
    CheckCase actual = written.actual();
    assertThat(actual.verdicts()).as(actual.text()).isEqualTo(written.verdicts());
    if (!REWRITE) {
      assertThat(actual.text()).isEqualTo(written.text());
    }
  }

  @ParameterizedTest
  @MethodSource("types")
  void everyTypeHasTheCasesThatMatter(String type) {
    List<CheckCase> cases = CheckCases.of(type);
    assertThat(cases).extracting(CheckCase::name).doesNotHaveDuplicates();
    assertThat(cases).anyMatch(one -> one.lines().getOrDefault("plain", "").equals("passed"));
    assertThat(cases).anyMatch(one -> one.lines().getOrDefault("not", "").equals("passed"));
    assertThat(cases).anyMatch(one -> one.lines().containsKey("mistake"));
    assertThat(cases).anyMatch(one -> one.lines().containsKey("cut"));
    assertThat(cases).anyMatch(one -> "empty".equals(one.lines().get("no answer")));
    assertThat(cases).anyMatch(one -> "timed out".equals(one.lines().get("no answer")));
    assertThat(cases)
        .anyMatch(
            one ->
                one.lines().containsKey("answer")
                    && one.answer() instanceof Answer.Answered(var reply, _)
                    && reply.text().codePoints().anyMatch(Character::isSupplementaryCodePoint));
  }

  @AfterAll
  static void rewriteTheReasons() {
    if (REWRITE) {
      for (String type : types()) {
        CheckCases.write(type, CheckCases.of(type).stream().map(CheckCase::actual).toList());
      }
    }
  }
}
