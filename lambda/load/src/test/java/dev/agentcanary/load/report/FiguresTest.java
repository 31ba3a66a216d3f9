package dev.agentcanary.load.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FiguresTest {

  @ParameterizedTest
  @CsvSource({
    "0, 0.0 ms",
    "400, 0.4 ms",
    "9949, 9.9 ms",
    "12345, 12 ms",
    "345678, 346 ms",
    "1000000, 1.00 s",
    "4211000, 4.21 s",
    "41200000, 41.2 s",
    "326400000, 326 s"
  })
  void aMeasuredTimeHasThreeDigits(long micros, String text) {
    assertThat(Figures.time(micros)).isEqualTo(text);
  }

  @ParameterizedTest
  @CsvSource({
    "PT0S, 0 s",
    "PT0.5S, 500 ms",
    "PT1.5S, 1.5 s",
    "PT30S, 30 s",
    "PT2M, 2 min",
    "PT2M30S, 2 min 30 s",
    "PT1H, 1 h",
    "PT1H0M5S, 1 h 5 s"
  })
  void aTimeThatWasSetIsSaidAsItWasSet(Duration set, String text) {
    assertThat(Figures.time(set)).isEqualTo(text);
  }

  @ParameterizedTest
  @CsvSource({
    "0, 0 %",
    "0.00001, < 0.01 %",
    "0.0005, 0.05 %",
    "0.012, 1.2 %",
    "0.37, 37 %",
    "0.99999, 99.99 %",
    "1, 100 %"
  })
  void aShareIsNeverSaidToBeNoneOrAllIfItIsNot(double share, String text) {
    assertThat(Figures.share(share)).isEqualTo(text);
  }

  @ParameterizedTest
  @CsvSource({"0, 0 B", "999, 999 B", "1000, 1.0 kB", "143000000, 143 MB", "2500000000, 2.5 GB"})
  void bytesAreCountedInThousands(long bytes, String text) {
    assertThat(Figures.bytes(bytes)).isEqualTo(text);
  }
}
