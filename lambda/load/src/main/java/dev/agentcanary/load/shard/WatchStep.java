package dev.agentcanary.load.shard;

import dev.agentcanary.load.cloud.CloudJson;
import dev.agentcanary.load.cloud.Progress;
import dev.agentcanary.load.cloud.Store;
import dev.agentcanary.load.cloud.TestOrder;
import dev.agentcanary.load.engine.Pulse;
import dev.agentcanary.load.engine.StopRule;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// One look at all shards: adds up their progress, holds it against the stop rule and the cap on
/// turns, and orders the shards to end if need be.
///
/// Remembers nothing, so it does not matter which instance of the function looks.
final class WatchStep {
  private final Store store;
  private final StopRule rule;

  WatchStep(Store store, StopRule rule) {
    this.store = store;
    this.rule = rule;
  }

  /// Looks once.
  ///
  /// @return whether there is nothing left to watch
  boolean over(TestOrder order, Instant now) throws IOException {
    List<Progress> shards = progress(order);
    Optional<Pulse> sum = shards.stream().map(Progress::pulse).reduce(Pulse::plus);
    if (sum.isPresent() && store.get(order.places().stop()).isEmpty()) {
      Optional<String> reason = reason(order, sum.get());
      if (reason.isPresent()) {
        store.put(order.places().stop(), "application/json", CloudJson.stop(reason.get()));
      }
    }
    boolean ended = shards.size() == order.shards() && shards.stream().allMatch(Progress::ended);
    return ended || now.isAfter(order.over());
  }

  private Optional<String> reason(TestOrder order, Pulse sum) {
    if (sum.turns() >= order.mostTurns()) {
      return Optional.of(
          "%,d turns were asked, the %,d that the estimate allows"
              .formatted(sum.turns(), order.mostTurns()));
    }
    return rule.broken(sum.recent());
  }

  private List<Progress> progress(TestOrder order) throws IOException {
    List<Progress> all = new ArrayList<>();
    for (int shard = 0; shard < order.shards(); shard++) {
      Optional<String> file = store.get(order.places().progress(shard));
      file.map(CloudJson::progress).ifPresent(all::add);
    }
    return all;
  }
}
