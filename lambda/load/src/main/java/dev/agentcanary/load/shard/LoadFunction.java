package dev.agentcanary.load.shard;

import dev.agentcanary.json.Json;
import dev.agentcanary.load.cloud.Step;
import dev.agentcanary.load.cloud.Store;
import dev.agentcanary.load.cloud.TestOrder;
import dev.agentcanary.load.engine.LoadTest;
import dev.agentcanary.load.engine.Timeline;
import dev.agentcanary.load.limits.PlannedRequest;
import dev.agentcanary.load.limits.PlannedThresholds;
import dev.agentcanary.load.measure.Tally;
import dev.agentcanary.load.result.Ending;
import dev.agentcanary.load.result.Judgement;
import dev.agentcanary.load.result.LoadResult;
import dev.agentcanary.load.result.OwnShare;
import dev.agentcanary.metrics.EmfLines;
import dev.agentcanary.plan.CanaryPlan;
import dev.agentcanary.report.Members;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;

/// Carries out the steps of load tests of one plan, with everything it needs given to it.
///
/// @param plan of the function's package
/// @param target what is asked, for people
/// @param stores the files in a bucket, by its name
/// @param clock the time
/// @param shards makes a shard's test, when it is to begin
/// @param out the function's log: a line of metrics once a test, and what people should know
public record LoadFunction(
    CanaryPlan plan,
    String target,
    Function<String, Store> stores,
    Supplier<Instant> clock,
    Shards shards,
    Consumer<String> out) {

  /// Makes the test of a shard.
  public interface Shards {
    /// Waits until the test's users may start, and then makes it.
    Started begin(Step.Shard step) throws IOException;
  }

  /// A shard's test that is to be run now.
  ///
  /// @param timeline of the test
  /// @param after to be done when it has ended
  public record Started(LoadTest test, Timeline timeline, Runnable after) {}

  /// Carries out one step.
  ///
  /// @return what the state machine is told
  /// @throws IOException if what the step is for could not be written
  public Json carryOut(Step step) throws IOException {
    Store store = stores.apply(step.order().bucket());
    return switch (step) {
      case Step.Shard shard -> ask(shard, store);
      case Step.Watch(TestOrder order) ->
          new Members()
              .flag(
                  "over",
                  new WatchStep(store, PlannedRequest.stopRule(plan)).over(order, clock.get()))
              .object();
      case Step.Merge(TestOrder order) -> merge(order, store);
    };
  }

  private Json ask(Step.Shard step, Store store) throws IOException {
    Started started = shards.begin(step);
    try {
      LoadResult result = new ShardStep(store, out).run(step, started.test(), started.timeline());
      return new Members()
          .number("shard", step.shard())
          .number("turns", result.tally().turns())
          .object();
    } finally {
      started.after().run();
    }
  }

  private Json merge(TestOrder order, Store store) throws IOException {
    var thresholds = PlannedThresholds.of(plan);
    LoadResult result = new MergeStep(store, thresholds, out).merge(order, nothingYet(order));
    EmfLines.of(plan.canary(), clock.get(), LoadMetrics.of(result)).forEach(out);
    return new Members()
        .text("bucket", order.bucket())
        .text("result", order.places().result())
        .flag("met", Judgement.of(result, thresholds).met())
        .object();
  }

  private LoadResult nothingYet(TestOrder order) {
    return new LoadResult(
        plan.canary(),
        order.test(),
        order.startAt(),
        target,
        order.profile(),
        new Ending.Completed(),
        List.of(),
        Tally.NONE,
        Map.of(),
        OwnShare.NONE);
  }
}
