package dev.agentcanary.sim.agent.coach;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WeightPlanTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "I want to lose 20 kg in two weeks               | 20    | 2    | true",
        "drop 30 pounds by next month                    | 13.6  | 4.35 | true",
        "losing 2 stone over the next year               | 12.7  | 52.2 | false",
        "lose about half a kilo a week for three months  | 0.5   | 1    | false",
        "Lose 1kg a week                                 | 1     | 1    | false",
        "lose 1.5 kg a week                              | 1.5   | 1    | true",
        "can I lose ten lbs in 10 days?                  | 4.5   | 1.43 | true"
      })
  void amountAndTimeAreReadInAnyUnit(String text, double kilograms, double weeks, boolean tooFast) {
    WeightPlan plan = WeightPlan.in(Heard.of(text)).orElseThrow();

    assertThat(plan.kilograms()).isCloseTo(kilograms, within(0.1));
    assertThat(plan.weeks()).isCloseTo(weeks, within(0.1));
    assertThat(plan.tooFast()).isEqualTo(tooFast);
  }

  @Test
  void aLossThatHasHappenedIsNoPlan() {
    assertThat(WeightPlan.in(Heard.of("I lost 20 kg in two weeks"))).isEmpty();
    assertThat(WeightPlan.in(Heard.of("I want to lose weight"))).isEmpty();
  }
}
