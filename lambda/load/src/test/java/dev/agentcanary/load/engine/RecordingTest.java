package dev.agentcanary.load.engine;

import static org.assertj.core.api.Assertions.assertThat;

import dev.agentcanary.load.measure.Interval;
import dev.agentcanary.load.measure.Tally;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class RecordingTest {
  private final Gauges gauges = Gauges.none();
  private final Recording recording =
      new Recording(
          new Span(Span.SECOND, 2 * Span.SECOND, 10 * Span.SECOND, 20 * Span.SECOND),
          gauges,
          new ConnectTimes());

  @Test
  void nothingIsLostBetweenThreads() {
    AtomicLong now = new AtomicLong();
    try (ExecutorService threads = Executors.newFixedThreadPool(8)) {
      for (int thread = 0; thread < 8; thread++) {
        threads.execute(
            () -> {
              for (int i = 0; i < 5_000; i++) {
                recording.session(true, now.addAndGet(250_000));
                recording.measured();
              }
            });
      }
    }
    recording.close(now.get());

    assertThat(recording.all().opened()).isEqualTo(40_000);
    assertThat(sum(recording.intervals())).isEqualTo(recording.all());
    assertThat(recording.intervals())
        .hasSize(10)
        .allMatch(each -> each.length().equals(Duration.ofSeconds(1)));
  }

  @Test
  void theEndOfAnIntervalBelongsToItAndTheLastMayBeShort() {
    gauges.underWay().set(3);
    recording.conversation(Span.SECOND);
    recording.conversation(Span.SECOND + 1);
    recording.close(Span.SECOND * 5 / 2);
    recording.conversation(Span.SECOND * 3);

    assertThat(recording.intervals())
        .extracting(each -> each.tally().conversations())
        .containsExactly(1L, 1L, 0L);
    assertThat(recording.intervals().getLast().length()).isEqualTo(Duration.ofMillis(500));
    assertThat(recording.intervals()).allMatch(each -> each.underWay() == 3);
    assertThat(recording.measured().tally()).as("from 2 s on").isEqualTo(Tally.NONE);
  }

  private static Tally sum(List<Interval> intervals) {
    return intervals.stream().map(Interval::tally).reduce(Tally.NONE, Tally::plus);
  }
}
