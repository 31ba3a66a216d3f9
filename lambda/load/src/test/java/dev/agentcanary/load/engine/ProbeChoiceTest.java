package dev.agentcanary.load.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class ProbeChoiceTest {
  private static final List<WeightedProbe> PROBES =
      List.of(Trial.probe("often", 3, "a"), Trial.probe("seldom", 1, "b"));

  @Test
  void aProbeIsDrawnAsOftenAsItsWeightSays() {
    ProbeChoice choice = new ProbeChoice(PROBES, 0, 7, 1);
    long often =
        IntStream.range(0, 40_000).filter(_ -> choice.probe().name().equals("often")).count();

    assertThat(often)
        .as("of 40,000, three in four; the deviation is 87")
        .isBetween(29_600L, 30_400L);
  }

  @Test
  void pausesLieAroundTheValueSoThatUsersDoNotAskInStep() {
    ProbeChoice choice = new ProbeChoice(PROBES, 2_000, 7, 1);
    long[] pauses = LongStream.range(0, 10_000).map(_ -> choice.pause()).toArray();

    assertThat(LongStream.of(pauses)).allMatch(pause -> pause >= 1_000 && pause <= 3_000);
    assertThat(LongStream.of(pauses).average().orElseThrow()).isCloseTo(2_000, within(30.0));
  }

  @Test
  void neighboursDoNotDrawAlike() {
    assertThat(
            LongStream.range(0, 100)
                .map(user -> new ProbeChoice(PROBES, 1L << 40, 7, user).pause()))
        .doesNotHaveDuplicates();
  }
}
