package dev.agentcanary.load.engine;

import static org.assertj.core.api.Assertions.assertThat;

import dev.agentcanary.load.measure.Interval;
import dev.agentcanary.load.measure.Series;
import dev.agentcanary.load.profile.LoadProfile;
import dev.agentcanary.load.profile.Workload;
import dev.agentcanary.load.result.LoadResult;
import dev.agentcanary.outcome.Attribution;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;

class OpenModelTest {
  @Test
  void conversationsBeginOnTheSecondHoweverSlowTheAgentIs() {
    Workload open = new Workload.Open(2, 1, Duration.ZERO, 1_000);
    Trial trial =
        Trial.of(
            Trial.request(open, Duration.ofSeconds(10)),
            (_, _) -> Reaction.right(Duration.ofSeconds(30)));
    trial.run();

    assertThat(trial.agent.requests)
        .hasSize(20)
        .allSatisfy(request -> assertThat(request.at() % (Span.SECOND / 2)).isZero());
    assertThat(trial.agent.mostUnderWay).isEqualTo(20);
  }

  @Test
  void whatTheCapKeepsWaitingIsAsLateAsItWaited() {
    Workload open = new Workload.Open(1, 1, Duration.ZERO, 1);
    Trial trial =
        Trial.of(
            Trial.request(open, Duration.ofSeconds(10)),
            (_, _) -> Reaction.right(Duration.ofSeconds(2)));
    LoadResult result = trial.run();

    assertThat(trial.agent.mostUnderWay).isEqualTo(1);
    assertThat(result.tally().healthy()).isEqualTo(10);
    assertThat(result.of(Series.LATENCY).maxMicros())
        .as("2 s, and 9 s of waiting")
        .isBetween(11_000_000L, 11_009_999L);
    assertThat(result.intervals().get(8)).extracting(Interval::underWay).isEqualTo(5);
  }

  @Test
  void whoWaitedToTheEndIsCountedAsFailedAndAsLate() {
    Workload open = new Workload.Open(1, 1, Duration.ZERO, 1);
    LoadResult result =
        Trial.of(
                Trial.request(open, Duration.ofSeconds(10)),
                (_, _) -> Reaction.right(Duration.ofSeconds(100)))
            .run();

    assertThat(result.tally().turns()).isEqualTo(10);
    assertThat(result.tally().healthy()).as("begun at 0 s and at 100 s").isEqualTo(2);
    assertThat(result.tally().failures()).isEqualTo(Map.of(Attribution.CANARY, 8L));
    assertThat(result.of(Series.LATENCY).count()).isEqualTo(10);
    assertThat(result.of(Series.LATENCY).micros(0.5)).isGreaterThan(190_000_000);
  }

  @Test
  void theRampBringsHalfOfItsShare() {
    Workload open = new Workload.Open(10, 1, Duration.ZERO, 1_000);
    LoadProfile profile =
        new LoadProfile(open, Duration.ofSeconds(20), Duration.ZERO, Duration.ofSeconds(40), 1);
    LoadResult result =
        Trial.of(Trial.request(profile), (_, _) -> Reaction.right(Duration.ofMillis(1))).run();

    assertThat(result.tally().turns()).isEqualTo(100 + 200);
    assertThat(turns(result, 0)).isLessThan(turns(result, 19));
    assertThat(turns(result, 30)).isEqualTo(10);
  }

  private static long turns(LoadResult result, int second) {
    return result.intervals().get(second).tally().turns();
  }
}
