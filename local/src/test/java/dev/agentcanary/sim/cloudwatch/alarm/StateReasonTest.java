package dev.agentcanary.sim.cloudwatch.alarm;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/// The words of published notifications.
class StateReasonTest {
  private static final long AT_16_59 = 1_570_035_540;

  @Test
  void oneDatapointAboveTheThreshold() {
    assertThat(reason(rule(Comparison.GREATER, 50, 1, 1, MissingData.MISSING), 300, 99.5))
        .isEqualTo(
            "Threshold Crossed: 1 out of the last 1 datapoints [99.5 (02/10/19 16:59:00)] was"
                + " greater than the threshold (50.0) (minimum 1 datapoint for OK -> ALARM"
                + " transition).");
  }

  @Test
  void oneDatapointBackBelowIt() {
    assertThat(reason(rule(Comparison.GREATER, 50, 1, 1, MissingData.MISSING), 300, 12.0))
        .isEqualTo(
            "Threshold Crossed: 1 out of the last 1 datapoints [12.0 (02/10/19 16:59:00)] was not"
                + " greater than the threshold (50.0) (minimum 1 datapoint for ALARM -> OK"
                + " transition).");
  }

  @Test
  void severalDatapointsNewestFirst() {
    assertThat(
            reason(rule(Comparison.GREATER_OR_EQUAL, 7, 3, 3, MissingData.MISSING), 60, 9, 9.5, 8))
        .isEqualTo(
            "Threshold Crossed: 3 out of the last 3 datapoints [8.0 (02/10/19 16:59:00), 9.5"
                + " (02/10/19 16:58:00), 9.0 (02/10/19 16:57:00)] were greater than or equal to the"
                + " threshold (7.0) (minimum 3 datapoints for OK -> ALARM transition).");
  }

  @Test
  void fiveDatapointsOrMoreAreListedAfterwards() {
    assertThat(reason(rule(Comparison.LESS, 65, 5, 5, MissingData.MISSING), 60, 0, 0, 0, 0, 0))
        .isEqualTo(
            "Threshold Crossed: 5 out of the last 5 datapoints were less than the threshold (65.0)."
                + " The most recent datapoints which crossed the threshold: [0.0 (02/10/19"
                + " 16:59:00), 0.0 (02/10/19 16:58:00), 0.0 (02/10/19 16:57:00), 0.0 (02/10/19"
                + " 16:56:00), 0.0 (02/10/19 16:55:00)] (minimum 5 datapoints for OK -> ALARM"
                + " transition).");
  }

  @Test
  void onlyMissingDatapoints() {
    double none = Double.NaN;

    assertThat(reason(rule(Comparison.LESS, 1, 1, 1, MissingData.BREACHING), 60, none))
        .isEqualTo(
            "Threshold Crossed: no datapoints were received for 1 period and 1 missing datapoint was"
                + " treated as [Breaching].");
    assertThat(
            reason(rule(Comparison.LESS, 1, 3, 3, MissingData.NOT_BREACHING), 60, none, none, none))
        .isEqualTo(
            "Threshold Crossed: no datapoints were received for 3 periods and 3 missing datapoints"
                + " were treated as [NonBreaching].");
    assertThat(reason(rule(Comparison.LESS, 1, 2, 2, MissingData.MISSING), 60, none, none))
        .isEqualTo("Insufficient Data: 2 datapoints were unknown.");
  }

  @Test
  void someMissingDatapoints() {
    double none = Double.NaN;
    MetricAlarm.Rule rule = rule(Comparison.GREATER_OR_EQUAL, 1, 3, 1, MissingData.NOT_BREACHING);

    assertThat(reason(rule, 60, none, none, 613))
        .isEqualTo(
            "Threshold Crossed: 1 out of the last 3 datapoints [613.0 (02/10/19 16:59:00)] was"
                + " greater than or equal to the threshold (1.0) and 2 missing datapoints were"
                + " treated as [NonBreaching] (minimum 1 datapoint for OK -> ALARM transition).");
  }

  private static MetricAlarm.Rule rule(
      Comparison comparison, double threshold, int periods, int datapoints, MissingData missing) {
    return new MetricAlarm.Rule(comparison, threshold, periods, datapoints, missing);
  }

  /// @param values oldest first; the newest period begins at 16:59 on 2 October 2019
  private static String reason(MetricAlarm.Rule rule, int period, double... values) {
    long[] starts = new long[values.length];
    for (int i = 0; i < starts.length; i++) {
      starts[i] = AT_16_59 - (long) period * (values.length - 1 - i);
    }
    Judgement judgement = MissingDataRules.judge(starts, values, rule);
    return StateReason.of(judgement, judgement.verdict().from(AlarmState.OK), rule);
  }
}
