package dev.agentcanary.load.engine;

import static org.assertj.core.api.Assertions.assertThat;

import dev.agentcanary.load.measure.Series;
import dev.agentcanary.load.profile.LoadProfile;
import dev.agentcanary.load.profile.Workload;
import dev.agentcanary.load.result.LoadResult;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class SnapshotTest {
  private static final LoadProfile PROFILE =
      new LoadProfile(
          new Workload.Closed(10, 2, Duration.ZERO),
          Duration.ofSeconds(10),
          Duration.ofSeconds(10),
          Duration.ofSeconds(30),
          1);

  private final List<Snapshot> snapshots = new ArrayList<>();
  private final Trial trial =
      Trial.of(Trial.request(PROFILE), (_, _) -> Reaction.right(Duration.ofMillis(900)));

  private LoadResult runWithSnapshotsAt(double... seconds) {
    for (double second : seconds) {
      trial.timeline.at(
          Math.round(second * Span.SECOND), () -> snapshots.add(trial.test.snapshot()));
    }
    return trial.run();
  }

  @Test
  void ofTheWarmUpItShowsWhoIsThereAndNoFigures() {
    runWithSnapshotsAt(5.5);
    Snapshot snapshot = snapshots.getFirst();

    assertThat(snapshot.elapsed()).isEqualTo(Duration.ofMillis(5_500));
    assertThat(snapshot.users()).isEqualTo(6);
    assertThat(snapshot.underWay()).isEqualTo(6);
    assertThat(snapshot.perSecond()).isBetween(1.0, 6.0);
    assertThat(snapshot.tally().turns()).isZero();
    assertThat(snapshot.series()).isEmpty();
  }

  @Test
  void itGrowsToWhatTheResultSays() {
    LoadResult result = runWithSnapshotsAt(20, 30, 39.99);

    assertThat(snapshots).extracting(each -> each.tally().turns()).isSorted();
    assertThat(snapshots.get(1).perSecond()).isBetween(10.0, 12.0);
    assertThat(snapshots.get(1).of(Series.LATENCY).count())
        .isEqualTo(snapshots.get(1).tally().turns());
    assertThat(trial.test.snapshot().tally()).isEqualTo(result.tally());
    assertThat(trial.test.snapshot().series()).isEqualTo(result.series());
    assertThat(trial.test.snapshot().users()).isZero();
  }

  @Test
  void connectionsAreInTheIntervalTheyWereOpenedIn() {
    trial.timeline.at(12 * Span.SECOND, () -> trial.connects.add(Duration.ofMillis(7)));
    LoadResult result = trial.run();

    assertThat(result.of(Series.CONNECT).count()).isEqualTo(1);
    assertThat(result.of(Series.CONNECT).micros(1)).isBetween(7_000L, 7_009L);
    assertThat(
            result.intervals().get(11).of(Series.CONNECT).count()
                + result.intervals().get(12).of(Series.CONNECT).count())
        .isEqualTo(1);
  }
}
