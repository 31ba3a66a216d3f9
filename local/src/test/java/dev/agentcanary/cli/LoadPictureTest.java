package dev.agentcanary.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.agentcanary.load.engine.Snapshot;
import dev.agentcanary.load.measure.Distribution;
import dev.agentcanary.load.measure.Series;
import dev.agentcanary.load.measure.Tally;
import dev.agentcanary.load.profile.LoadProfile;
import dev.agentcanary.load.profile.Workload;
import dev.agentcanary.outcome.Attribution;
import dev.agentcanary.report.Style;
import java.time.Duration;
import java.util.Map;
import org.HdrHistogram.Histogram;
import org.junit.jupiter.api.Test;

/// How a test that is going on looks.
class LoadPictureTest {
  private static final LoadProfile PROFILE =
      new LoadProfile(
          new Workload.Closed(100, 5, Duration.ofSeconds(2)),
          Duration.ofSeconds(5),
          Duration.ofSeconds(10),
          Duration.ofSeconds(110),
          1);
  private static final LoadPicture PLAIN = new LoadPicture(PROFILE, Style.PLAIN);

  @Test
  void onAConsoleThatShowsAsciiOnly() {
    assertThat(PLAIN.lines(measuring()))
        .containsExactly(
            "[##########--------------------]  33 %  0:40 of 2:00   measuring, 1:20 left",
            "users    100   under way 78   14.1 turns/s   turns 400",
            "latency  p50 4.00 s   p95 4.00 s   p99 26.0 s   max 26.0 s",
            "failed   4 (1.0 %): throttled 1 agent 3");
  }

  @Test
  void onOneThatShowsMore() {
    assertThat(new LoadPicture(PROFILE, new Style(true, true, 100)).lines(measuring()))
        .first()
        .asString()
        .startsWith("█".repeat(10) + "░".repeat(20) + "  33 %");
  }

  @Test
  void inALogItIsOneLine() {
    assertThat(PLAIN.line(measuring()))
        .isEqualTo(
            "0:40 of 2:00  measuring, 1:20 left  users 100   under way 78   14.1 turns/s   turns 400"
                + "  p50 4.00 s   p95 4.00 s   p99 26.0 s   max 26.0 s"
                + "  failed 4 (1.0 %): throttled 1 agent 3");
  }

  @Test
  void beforeTheWarmUpIsOverThereAreNoFigures() {
    Snapshot warming = new Snapshot(Duration.ofSeconds(4), 80, 80, 0, Tally.NONE, Map.of());
    assertThat(PLAIN.lines(warming))
        .contains("latency  no figures before the warm-up is over", "failed   none")
        .first()
        .asString()
        .endsWith("0:04 of 2:00   warming up, 1:56 left");
  }

  @Test
  void afterItsTimeTheLastAnswersAreWaitedFor() {
    Snapshot late = new Snapshot(Duration.ofSeconds(125), 3, 3, 2, Tally.NONE, Map.of());
    assertThat(PLAIN.lines(late))
        .first()
        .asString()
        .isEqualTo("[" + "#".repeat(30) + "] 100 %  2:05 of 2:00   waiting for the last answers");
  }

  @Test
  void noLineIsWiderThanTheTerminal() {
    assertThat(new LoadPicture(PROFILE, new Style(true, true, 60)).lines(measuring()))
        .allSatisfy(line -> assertThat(line.length()).isLessThan(60));
  }

  private static Snapshot measuring() {
    Histogram latencies = new Histogram(Distribution.LONGEST_MICROS, Distribution.DIGITS);
    latencies.recordValueWithCount(4_000_000, 390);
    latencies.recordValueWithCount(26_000_000, 10);
    return new Snapshot(
        Duration.ofSeconds(40),
        100,
        78,
        14.06,
        new Tally(
            80, 400, 396, Map.of(Attribution.AGENT, 3L, Attribution.THROTTLED, 1L), 100, 80, 1),
        Map.of(Series.LATENCY, Distribution.of(latencies)));
  }
}
