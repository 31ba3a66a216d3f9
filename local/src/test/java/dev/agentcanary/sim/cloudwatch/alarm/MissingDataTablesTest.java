package dev.agentcanary.sim.cloudwatch.alarm;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// The two tables of the user guide, "How alarm state is evaluated when data is missing", cell by
/// cell: 0 is a datapoint that does not breach, X one that does, - none; the newest is on the
/// right. Five datapoints are retrieved for N = 3.
class MissingDataTablesTest {

  @ParameterizedTest(name = "3 of 3: {0}")
  @CsvSource(
      textBlock =
          """
          0-X-X, OK,                OK,     OK,    OK
          0----, OK,                OK,     OK,    OK
          -----, INSUFFICIENT_DATA, RETAIN, ALARM, OK
          0XX-X, ALARM,             ALARM,  ALARM, ALARM
          --X--, ALARM,             RETAIN, ALARM, OK
          """)
  void threeOfThree(
      String range, String missing, String ignore, String breaching, String notBreaching) {
    assertThat(row(range, 3)).containsExactly(missing, ignore, breaching, notBreaching);
  }

  @ParameterizedTest(name = "2 of 3: {0}")
  @CsvSource(
      textBlock =
          """
          0-X-X, ALARM, ALARM,  ALARM, ALARM
          00X0X, ALARM, ALARM,  ALARM, ALARM
          0-X--, OK,    OK,     ALARM, OK
          ----0, OK,    OK,     ALARM, OK
          ---X-, ALARM, RETAIN, ALARM, OK
          """)
  void twoOfThree(
      String range, String missing, String ignore, String breaching, String notBreaching) {
    assertThat(row(range, 2)).containsExactly(missing, ignore, breaching, notBreaching);
  }

  @ParameterizedTest(name = "{0} is {1}")
  @CsvSource({"----X, false", "---X-, false", "--X--, true"})
  void anAlarmOnFewDatapointsWaitsUntilTheOldestIsOldEnough(String range, boolean premature) {
    Judgement judgement = Pictures.judge(range, 3, 3, MissingData.MISSING);

    assertThat(judgement.premature()).isEqualTo(premature);
    assertThat(judgement.verdict() == Judgement.Verdict.ALARM).isEqualTo(premature);
  }

  @ParameterizedTest
  @CsvSource({"0----, OK", "-----, ALARM"})
  void silenceAfterAGoodDatapointIsAnAlarmOnceTheGoodOneLeftTheRange(String range, String state) {
    assertThat(Pictures.judge(range, 3, 3, MissingData.BREACHING).verdict()).hasToString(state);
  }

  private static String[] row(String range, int datapointsToAlarm) {
    String[] cells = new String[4];
    for (MissingData treatment : MissingData.values()) {
      cells[treatment.ordinal()] =
          Pictures.judge(range, 3, datapointsToAlarm, treatment).verdict().name();
    }
    return cells;
  }
}
