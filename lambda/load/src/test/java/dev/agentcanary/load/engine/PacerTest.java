package dev.agentcanary.load.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class PacerTest {
  @Property
  void noStretchHasMoreThanTheRateAllows(
      @ForAll @IntRange(min = 1, max = 500) int perSecond,
      @ForAll @Size(min = 2, max = 60) List<@IntRange(max = 200_000_000) Integer> gaps,
      @ForAll @IntRange(max = 2_000_000_000) int behind) {
    Pacer pacer = new Pacer(perSecond);
    List<Long> begins = new ArrayList<>();
    long now = 0;
    for (int gap : gaps) {
      now += gap;
      begins.add(Math.max(now, pacer.reserve(now - behind, now)));
    }

    for (int first = 0; first < begins.size(); first++) {
      for (int last = first; last < begins.size(); last++) {
        double seconds = (begins.get(last) - begins.get(first)) / 1e9;
        assertThat(last - first + 1.0).isLessThanOrEqualTo(perSecond * (seconds + 0.1) + 1.001);
      }
    }
  }

  @Test
  void aScheduleAtTheVeryRateIsNotHeldUpByOneLateThread() {
    Pacer pacer = new Pacer(20);
    long step = Span.SECOND / 20;
    for (long arrival = 0; arrival < 1_000; arrival++) {
      long due = arrival * step;
      long now = arrival == 10 ? due + step : due;

      assertThat(pacer.reserve(due, now)).isEqualTo(due);
    }
  }

  @Test
  void aRushIsSpreadOut() {
    Pacer pacer = new Pacer(20);

    assertThat(List.of(pacer.reserve(0, 0), pacer.reserve(0, 0), pacer.reserve(0, 0)))
        .containsExactly(0L, 50_000_000L, 100_000_000L);
  }
}
