package dev.agentcanary.sim.time;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PaceTest {
  private final List<Duration> slept = new ArrayList<>();

  @Test
  void atSpeedTwentyFiveSecondsTakeAQuarterOfASecond() throws InterruptedException {
    new Pace(slept::add, 20).pause(Duration.ofSeconds(5));

    assertThat(slept).containsExactly(Duration.ofMillis(250));
  }

  @Test
  void noTimeIsNotSlept() throws InterruptedException {
    new Pace(slept::add, 1).pause(Duration.ZERO);
    new Pace(slept::add, 1).pause(Duration.ofSeconds(-1));

    assertThat(slept).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(doubles = {0, -1, Double.NaN, Double.POSITIVE_INFINITY})
  void aSpeedThatIsNoneIsRefused(double speed) {
    assertThatThrownBy(() -> new Pace(slept::add, speed)).hasMessageContaining("speed");
  }
}
