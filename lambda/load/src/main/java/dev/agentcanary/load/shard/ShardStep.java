package dev.agentcanary.load.shard;

import dev.agentcanary.load.cloud.CloudJson;
import dev.agentcanary.load.cloud.Progress;
import dev.agentcanary.load.cloud.Step;
import dev.agentcanary.load.cloud.Store;
import dev.agentcanary.load.cloud.TestOrder;
import dev.agentcanary.load.engine.LoadTest;
import dev.agentcanary.load.engine.Timeline;
import dev.agentcanary.load.measure.Series;
import dev.agentcanary.load.report.ResultFile;
import dev.agentcanary.load.result.Judgement;
import dev.agentcanary.load.result.LoadResult;
import java.io.IOException;
import java.util.Optional;
import java.util.function.Consumer;

/// One shard: its part of the users asks, and while they do, it tells how it is going and listens
/// for the order to end.
///
/// What it tells is only for others to watch, so a file that cannot be written costs nothing but a
/// line in the log. Its result is what counts: if that cannot be written, the step fails.
final class ShardStep {
  /// Between two tellings, seconds.
  private static final int TELL_EVERY = 5;

  private final Store store;
  private final Consumer<String> log;

  ShardStep(Store store, Consumer<String> log) {
    this.store = store;
    this.log = log;
  }

  /// Carries out the shard's part.
  ///
  /// @param test not yet run
  /// @param timeline of that test
  LoadResult run(Step.Shard step, LoadTest test, Timeline timeline) throws IOException {
    TestOrder order = step.order();
    Timeline.Work telling = timeline.start(() -> tellUntilInterrupted(step, test, timeline));
    LoadResult result = test.run();
    telling.interrupt();
    telling.awaitEnd(Long.MAX_VALUE);
    store.put(
        order.places().shard(step.shard()),
        "application/json",
        ResultFile.whole(result, Judgement.NONE));
    tell(step, test, true);
    return result;
  }

  private void tellUntilInterrupted(Step.Shard step, LoadTest test, Timeline timeline) {
    for (long second = 1; !Thread.currentThread().isInterrupted(); second++) {
      timeline.waitUntil(second * 1_000_000_000L);
      if (second % TELL_EVERY == 0) {
        tell(step, test, false);
        ordered(step.order()).ifPresent(test::end);
      }
      if (test.turns() >= step.order().turnsOfAShard()) {
        test.end("the shard asked its part of the turns that the estimate allows");
      }
    }
  }

  private void tell(Step.Shard step, LoadTest test, boolean ended) {
    Progress progress =
        new Progress(step.shard(), test.pulse(), test.snapshot().of(Series.LATENCY), ended);
    try {
      store.put(
          step.order().places().progress(step.shard()),
          "application/json",
          CloudJson.progress(progress));
    } catch (IOException e) {
      log.accept("progress is not told: " + e.getMessage());
    }
  }

  private Optional<String> ordered(TestOrder order) {
    try {
      return store.get(order.places().stop()).map(CloudJson::reason);
    } catch (IOException e) {
      log.accept("an order to end could not be looked for: " + e.getMessage());
      return Optional.empty();
    }
  }
}
