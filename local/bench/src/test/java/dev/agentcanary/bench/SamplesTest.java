package dev.agentcanary.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class SamplesTest {
  @Test
  void theMedianOfAnEvenNumberIsBetweenTheTwoInTheMiddle() {
    assertThat(Samples.of(List.of(3.0, 1.0, 2.0)).median()).isEqualTo(2);
    assertThat(Samples.of(List.of(4.0, 1.0, 2.0, 3.0)).median()).isEqualTo(2.5);
  }

  @Test
  void aPercentileIsOneOfTheSamples() {
    Samples hundred = Samples.of(IntStream.rangeClosed(1, 100).mapToObj(n -> (double) n).toList());

    assertThat(hundred.percentile(99)).isEqualTo(99);
    assertThat(hundred.percentile(100)).isEqualTo(100);
    assertThat(hundred.percentile(0.1)).isEqualTo(1);
    assertThat(Samples.of(List.of(7.0)).percentile(50)).isEqualTo(7);
  }

  @Test
  void noSamplesAreAMistake() {
    assertThatThrownBy(() -> Samples.of(List.of())).hasMessage("no samples");
  }
}
