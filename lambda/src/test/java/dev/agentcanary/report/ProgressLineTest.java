package dev.agentcanary.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class ProgressLineTest {

  @Test
  void saysHowFarTheRunIs() {
    assertThat(new ProgressLine(7, 19, 3, 1, Duration.ofMillis(4_230)).render())
        .isEqualTo("[ 7/19] 3 running, 1 failed, 4.2 s");
  }

  @Test
  void aRunOfNothingIsALineToo() {
    assertThat(new ProgressLine(0, 0, 0, 0, Duration.ZERO).render())
        .isEqualTo("[0/0] 0 running, 0 failed, 0.0 s");
  }
}
