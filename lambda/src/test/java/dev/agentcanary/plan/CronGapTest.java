package dev.agentcanary.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.ZoneId;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CronGapTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          * * * * ? *                | UTC            | PT1M
          0/5 * * * ? *              | UTC            | PT5M
          */7 * * * ? *              | UTC            | PT4M
          0/7 8-18 ? * MON-FRI *     | UTC            | PT4M
          0,3,30 * * * ? *           | UTC            | PT3M
          10-20/5 9 * * ? *          | UTC            | PT5M
          0 * * * ? *                | UTC            | PT1H
          0 22-2 * * ? *             | UTC            | PT1H
          55 23 * * ? *              | UTC            | PT24H
          0/58 0,23 * * ? *          | UTC            | PT2M
          0 12 1 * ? *               | UTC            | PT24H
          """)
  void isTheLeastTimeBetweenTwoMoments(String fields, String zone, Duration gap) {
    assertThat(CronGap.shortest("cron(" + fields + ")", ZoneId.of(zone))).isEqualTo(gap);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          # 00:55 and 02:05 are ten minutes apart when the clock goes from 01:00 to 02:00.
          55,5 0,2 * * ? *           | Europe/Dublin  | PT10M
          # What the clock leaves out does not fire, so an hourly schedule stays one.
          0 * * * ? *                | Europe/Dublin  | PT1H
          # Half an hour is skipped.
          45 1-3 * * ? *             | Australia/Lord_Howe | PT30M
          """)
  void isLessOnADayOnWhichTheClockGoesForward(String fields, String zone, Duration gap) {
    assertThat(CronGap.shortest("cron(" + fields + ")", ZoneId.of(zone))).isEqualTo(gap);
  }
}
