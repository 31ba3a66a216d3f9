package dev.agentcanary.sim.cloudwatch.lint;

import static org.assertj.core.api.Assertions.assertThat;

import dev.agentcanary.sim.cloudwatch.template.Deployment;
import dev.agentcanary.sim.cloudwatch.template.Templates;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class LintTest {

  static List<LintCases.Case> cases() {
    return LintCases.ALL;
  }

  @ParameterizedTest
  @MethodSource("cases")
  void whatBreaksARuleIsFound(LintCases.Case example) {
    assertThat(found(example, example.bad()))
        .anySatisfy(
            finding ->
                assertThat(finding)
                    .startsWith(example.finding())
                    .endsWith(" [" + example.lint() + "]"));
  }

  @ParameterizedTest
  @MethodSource("cases")
  void whatKeepsARuleIsNot(LintCases.Case example) {
    assertThat(found(example, example.good())).isEmpty();
  }

  @Test
  void theCoachsTemplateKeepsTheRulesButForWhatItDoesOnPurpose() {
    var stack = Templates.read(Templates.coach(), Deployment.of("coach"));

    assertThat(LintCatalog.check(stack))
        .extracting(Finding::toString)
        .containsExactly(
            "coach-ErrorsAlarm: nobody hears of it; give it an action or put it into a rule"
                + " [unheard]");
  }

  @ParameterizedTest
  @CsvSource({"rate(5 minutes), PT5M", "rate(1 hour), PT1H", "rate(2 days), PT48H"})
  void theIntervalIsThatOfTheSchedule(String schedule, Duration interval) {
    String resource =
        Templates.resource(
            "s", "AWS::Events::Rule", "\"ScheduleExpression\": \"" + schedule + "\"");

    assertThat(LintInput.of(Templates.stack(resource)).interval()).contains(interval);
  }

  @Test
  void aCronScheduleHasNoIntervalThatIsKnown() {
    String resource =
        Templates.resource(
            "s", "AWS::Scheduler::Schedule", "\"ScheduleExpression\": \"cron(0 8 ? * * *)\"");

    assertThat(LintInput.of(Templates.stack(resource)))
        .extracting(LintInput::interval, LintInput::samplesPerRun)
        .containsExactly(Optional.empty(), OptionalInt.empty());
  }

  private static List<String> found(LintCases.Case example, List<String> resources) {
    LintInput input =
        LintInput.of(Templates.stack(resources.toArray(String[]::new))).withSamplesPerRun(19);
    Lint lint =
        LintCatalog.all().stream()
            .filter(one -> one.id().equals(example.lint()))
            .findFirst()
            .orElseThrow();
    return lint.check(input).stream().map(Finding::toString).toList();
  }
}
