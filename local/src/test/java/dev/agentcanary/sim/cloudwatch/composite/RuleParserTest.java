package dev.agentcanary.sim.cloudwatch.composite;

import static org.assertj.core.api.Assertions.assertThat;

import dev.agentcanary.sim.cloudwatch.alarm.AlarmState;
import dev.agentcanary.sim.cloudwatch.composite.RuleParser.Reading;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RuleParserTest {
  private static final Map<String, AlarmState> STATES =
      Map.of(
          "bad", AlarmState.ALARM,
          "good", AlarmState.OK,
          "new", AlarmState.INSUFFICIENT_DATA,
          "a \"b\" (c)", AlarmState.ALARM);

  @Test
  void example() {
    AlarmRule rule =
        rule(
            """
            (ALARM("arn:aws:cloudwatch:eu-west-1:123456789012:alarm:bad") AND NOT OK(bad)) \
            OR AT_LEAST(60%, NOT OK, (bad, "good", new))
            """);

    assertThat(rule.holds(STATES::get)).isTrue();
    assertThat(rule.children()).containsExactly("bad", "good", "new");
  }

  @ParameterizedTest(name = "{0} is {1}")
  @CsvSource(
      delimiter = ';',
      quoteCharacter = '~',
      textBlock =
          """
          TRUE;                                       true
          FALSE OR TRUE;                              true
          ALARM(bad);                                 true
          ALARM("good");                              false
          OK(good);                                   true
          INSUFFICIENT_DATA(new);                     true
          ALARM(new);                                 false
          ALARM("a \\"b\\" (c)");                     true
          NOT ALARM(bad);                             false
          NOT NOT ALARM(bad);                         true
          NOT ALARM(bad) OR TRUE;                     true
          TRUE OR FALSE AND FALSE;                    true
          (TRUE OR FALSE) AND FALSE;                  false
          AT_LEAST(1, ALARM, (bad, good, new));       true
          AT_LEAST(2, ALARM, (bad, good, new));       false
          AT_LEAST(2, NOT ALARM, (bad, good, new));   true
          AT_LEAST(33%, ALARM, (bad, good, new));     true
          AT_LEAST(34%, ALARM, (bad, good, new));     false
          AT_LEAST(100%, NOT OK, ("bad", "new"));     true
          """)
  void holds(String rule, boolean expected) {
    assertThat(rule(rule).holds(STATES::get)).isEqualTo(expected);
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = ';',
      quoteCharacter = '~',
      textBlock =
          """
          ALARM(bad;                         `the end` where `)` must be
          ALARM();                           `)` where an alarm must be
          BROKEN(bad);                       `BROKEN` is no state
          ALARM(bad) ALARM(good);            `ALARM` after its end
          ALARM("bad);                       is not understood
          AT_LEAST(0, ALARM, (bad));         AT_LEAST of 1 alarms cannot be `0`
          AT_LEAST(2, ALARM, (bad));         AT_LEAST of 1 alarms cannot be `2`
          AT_LEAST(101%, ALARM, (bad));      AT_LEAST of 1 alarms cannot be `101%`
          AT_LEAST(1, ALARM("bad"), (bad));  `(` where `,` must be
          OR;                                `OR` is no state
          """)
  void isRefused(String rule, String reason) {
    assertThat(RuleParser.parse(rule))
        .isInstanceOfSatisfying(
            Reading.Wrong.class, wrong -> assertThat(wrong.reason()).contains(reason));
  }

  @Test
  void anEmptyRuleIsRefused() {
    assertThat(RuleParser.parse(" ")).isInstanceOf(Reading.Wrong.class);
  }

  @Test
  void tooManyChildrenAreRefused() {
    StringBuilder rule = new StringBuilder("FALSE");
    for (int i = 0; i < 101; i++) {
      rule.append(" OR ALARM(a").append(i).append(')');
    }

    assertThat(RuleParser.parse(rule.toString()))
        .isEqualTo(new Reading.Wrong("the rule names more than 100 alarms"));
  }

  private static AlarmRule rule(String text) {
    assertThat(RuleParser.parse(text)).isInstanceOf(Reading.Understood.class);
    return ((Reading.Understood) RuleParser.parse(text)).rule();
  }
}
