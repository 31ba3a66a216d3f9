package dev.agentcanary.load.shard;

import static org.assertj.core.api.Assertions.assertThat;

import dev.agentcanary.load.cloud.CloudJson;
import dev.agentcanary.load.cloud.Progress;
import dev.agentcanary.load.cloud.TestOrder;
import dev.agentcanary.load.engine.Pulse;
import dev.agentcanary.load.engine.StopRule;
import dev.agentcanary.load.engine.Window;
import dev.agentcanary.load.measure.Distribution;
import dev.agentcanary.load.measure.Tally;
import java.io.IOException;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class WatchStepTest {
  private static final StopRule RULE = new StopRule(0.5, 0.2, 20, Duration.ofSeconds(30));
  private static final TestOrder ORDER = Orders.of(2, 10, 1_000);

  private final MemoryStore store = new MemoryStore();
  private final WatchStep watch = new WatchStep(store, RULE);

  @Test
  void shardsThatHaveNotToldAnythingAreWaitedFor() throws IOException {
    assertThat(look()).isFalse();
    assertThat(store.files).isEmpty();
  }

  @Test
  void aHealthyTestGoesOn() throws IOException {
    tell(0, 100, new Window(30, 1, 0), false);
    tell(1, 100, new Window(30, 0, 0), false);

    assertThat(look()).isFalse();
    assertThat(store.files).doesNotContainKey(ORDER.places().stop());
  }

  @Test
  void tooFewTurnsOfEachShardAreEnoughOfAllTogether() throws IOException {
    tell(0, 12, new Window(12, 9, 0), false);
    assertThat(look()).isFalse();
    assertThat(store.files).doesNotContainKey(ORDER.places().stop());

    tell(1, 12, new Window(12, 9, 0), false);
    assertThat(look()).isFalse();

    assertThat(CloudJson.reason(store.files.get(ORDER.places().stop())))
        .isEqualTo("18 of the last 24 turns failed (75.0% within 30 s), the limit is 50.0%");
  }

  @Test
  void theCapOnTurnsIsOfAllShardsTogether() throws IOException {
    tell(0, 600, new Window(30, 0, 0), false);
    tell(1, 400, new Window(30, 0, 0), false);

    look();

    assertThat(CloudJson.reason(store.files.get(ORDER.places().stop())))
        .isEqualTo("1,000 turns were asked, the 1,000 that the estimate allows");
  }

  @Test
  void anOrderThatWasGivenIsLeftAsItIs() throws IOException {
    store.put(ORDER.places().stop(), "application/json", CloudJson.stop("a person ended it"));
    tell(0, 5_000, new Window(30, 30, 0), false);

    look();

    assertThat(CloudJson.reason(store.files.get(ORDER.places().stop())))
        .isEqualTo("a person ended it");
  }

  @Test
  void itIsOverWhenEveryShardHasEnded() throws IOException {
    tell(0, 10, new Window(0, 0, 0), true);
    assertThat(look()).isFalse();

    tell(1, 10, new Window(0, 0, 0), true);
    assertThat(look()).isTrue();
  }

  @Test
  void aShardThatNeverTellsIsNotWaitedForForever() throws IOException {
    tell(0, 10, new Window(0, 0, 0), true);

    assertThat(watch.over(ORDER, ORDER.over())).isFalse();
    assertThat(watch.over(ORDER, ORDER.over().plusSeconds(1))).isTrue();
  }

  private boolean look() throws IOException {
    return watch.over(ORDER, Orders.START.plusSeconds(30));
  }

  private void tell(int shard, long turns, Window recent, boolean ended) {
    Pulse pulse = new Pulse(5, 1, turns, Tally.NONE, recent);
    store.put(
        ORDER.places().progress(shard),
        "application/json",
        CloudJson.progress(new Progress(shard, pulse, Distribution.none(), ended)));
  }
}
