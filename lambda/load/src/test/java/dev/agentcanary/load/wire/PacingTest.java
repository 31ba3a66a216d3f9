package dev.agentcanary.load.wire;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;

/// In virtual time: who waits moves the clock.
class PacingTest {
  private static final long GAP = 5;

  private long now = 1_000;

  @Property
  void nobodyComesThroughSoonerThanTheGapAndNobodyWaitsForNothing(
      @ForAll @Size(max = 40) List<@IntRange(max = 12) Integer> pauses)
      throws InterruptedException {
    Pacing pacing = new Pacing(Duration.ofNanos(GAP), () -> now, time -> now += time.toNanos());
    List<Long> through = new ArrayList<>();
    for (int pause : pauses) {
      now += pause;
      long came = now;
      pacing.await();
      long free = through.isEmpty() ? came : through.getLast() + GAP;
      assertThat(now).isEqualTo(Math.max(came, free));
      through.add(now);
    }
  }

  @Example
  void aGapOfNothingHoldsNobodyUp() throws InterruptedException {
    Pacing open =
        new Pacing(
            Duration.ZERO,
            () -> now,
            _ -> {
              throw new AssertionError("waited");
            });
    for (int each = 0; each < 100; each++) {
      open.await();
    }
    assertThat(now).isEqualTo(1_000);
  }
}
