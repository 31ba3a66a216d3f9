package dev.agentcanary.load.shard;

import static org.assertj.core.api.Assertions.assertThat;

import dev.agentcanary.load.cloud.CloudJson;
import dev.agentcanary.load.cloud.Progress;
import dev.agentcanary.load.cloud.Step;
import dev.agentcanary.load.cloud.Store;
import dev.agentcanary.load.cloud.TestOrder;
import dev.agentcanary.load.engine.LoadRequest;
import dev.agentcanary.load.engine.Reaction;
import dev.agentcanary.load.engine.Trial;
import dev.agentcanary.load.profile.Share;
import dev.agentcanary.load.report.ResultFile;
import dev.agentcanary.load.report.ResultReading;
import dev.agentcanary.load.result.Ending;
import dev.agentcanary.load.result.LoadResult;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/// Shards in virtual time.
class ShardStepTest {
  private static final long SECOND = 1_000_000_000L;

  private final MemoryStore store = new MemoryStore();
  private final List<String> log = new ArrayList<>();

  @Test
  void whatAShardMeasuredIsLeftWhereMergeLooksForIt() {
    TestOrder order = Orders.of(2, 10, 1_000_000);

    LoadResult result = run(new Step.Shard(1, order), trial(order, 1), store);

    assertThat(result.ending()).isEqualTo(new Ending.Completed());
    assertThat(ResultFile.read("shard", store.files.get(order.places().shard(1))))
        .isEqualTo(new ResultReading.Read(result));
    assertThat(log).isEmpty();
  }

  @Test
  void itTellsHowItIsGoingAndAtLastThatItHasEnded() {
    TestOrder order = Orders.of(2, 10, 1_000_000);
    Trial trial = trial(order, 0);
    List<Progress> told = new ArrayList<>();
    trial.timeline.at(31 * SECOND, () -> told.add(progress(order)));

    LoadResult result = run(new Step.Shard(0, order), trial, store);

    assertThat(told).hasSize(1);
    assertThat(told.getFirst().ended()).isFalse();
    assertThat(told.getFirst().pulse().users()).isEqualTo(5);
    assertThat(progress(order).ended()).isTrue();
    assertThat(progress(order).pulse().tally()).isEqualTo(result.tally());
  }

  @Test
  void anOrderToEndIsFollowedWithinFiveSecondsAndItsReasonIsTheResults() {
    TestOrder order = Orders.of(2, 10, 1_000_000);
    Trial trial = trial(order, 0);
    trial.timeline.at(
        21 * SECOND,
        () -> store.put(order.places().stop(), "application/json", CloudJson.stop("enough")));

    LoadResult result = run(new Step.Shard(0, order), trial, store);

    assertThat(result.ending()).isEqualTo(new Ending.Stopped(Duration.ofSeconds(25), "enough"));
    assertThat(result.tally().leaked()).isZero();
    assertThat(trial.agent.open).isEmpty();
  }

  @Test
  void theShardsPartOfTheCapEndsIt() {
    TestOrder order = Orders.of(2, 10, 40);

    LoadResult result = run(new Step.Shard(0, order), trial(order, 0), store);

    assertThat(result.ending())
        .isInstanceOfSatisfying(
            Ending.Stopped.class,
            stopped ->
                assertThat(stopped.reason())
                    .isEqualTo("the shard asked its part of the turns that the estimate allows"));
  }

  @Test
  void progressThatCannotBeToldCostsALineInTheLogAndNothingElse() {
    TestOrder order = Orders.of(2, 10, 1_000_000);
    Store onlyResults =
        new Store() {
          @Override
          public void put(String key, String type, String text) throws IOException {
            if (key.contains("progress")) {
              throw new IOException("no room");
            }
            store.put(key, type, text);
          }

          @Override
          public Optional<String> get(String key) throws IOException {
            throw new IOException("no way");
          }
        };

    run(new Step.Shard(0, order), trial(order, 0), onlyResults);

    assertThat(store.files).containsOnlyKeys(order.places().shard(0));
    assertThat(log)
        .contains("progress is not told: no room")
        .contains("an order to end could not be looked for: no way");
  }

  private LoadResult run(Step.Shard step, Trial trial, Store files) {
    return trial.timeline.run(
        () -> {
          try {
            return new ShardStep(files, log::add).run(step, trial.test, trial.timeline);
          } catch (IOException e) {
            throw new UncheckedIOException(e);
          }
        });
  }

  private static Trial trial(TestOrder order, int shard) {
    LoadRequest whole = Trial.request(order.profile());
    LoadRequest request =
        new LoadRequest(
            whole.canary(),
            whole.test(),
            whole.target(),
            whole.profile(),
            new Share(shard, order.shards()),
            whole.probes(),
            whole.limits(),
            whole.stopRule(),
            whole.turnTimeout(),
            whole.stopTimeout());
    return Trial.of(request, (_, _) -> Reaction.right(Duration.ofSeconds(1)));
  }

  private Progress progress(TestOrder order) {
    return CloudJson.progress(store.files.get(order.places().progress(0)));
  }
}
