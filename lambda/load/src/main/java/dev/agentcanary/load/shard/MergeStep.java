package dev.agentcanary.load.shard;

import dev.agentcanary.load.cloud.Store;
import dev.agentcanary.load.cloud.TestOrder;
import dev.agentcanary.load.report.HistogramLog;
import dev.agentcanary.load.report.ResultFile;
import dev.agentcanary.load.report.ResultReading;
import dev.agentcanary.load.result.Judgement;
import dev.agentcanary.load.result.LoadResult;
import dev.agentcanary.load.result.Merging;
import dev.agentcanary.load.result.Threshold;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/// Adds up what the shards measured, and leaves the test's result: as JSON, and as a histogram log.
/// Pages for people are made of the JSON by the command.
final class MergeStep {
  private final Store store;
  private final List<Threshold> thresholds;
  private final Consumer<String> log;

  /// @param thresholds that the result is held to
  MergeStep(Store store, List<Threshold> thresholds, Consumer<String> log) {
    this.store = store;
    this.thresholds = thresholds;
    this.log = log;
  }

  /// Merges.
  ///
  /// @param whole the test as a whole, with nothing measured
  LoadResult merge(TestOrder order, LoadResult whole) throws IOException {
    List<Optional<LoadResult>> shards = new ArrayList<>();
    for (int shard = 0; shard < order.shards(); shard++) {
      shards.add(read(order.places().shard(shard)));
    }
    LoadResult result = Merging.of(whole, shards);
    Judgement judgement = Judgement.of(result, thresholds);
    store.put(order.places().result(), "application/json", ResultFile.write(result, judgement));
    store.put(order.places().log(), "text/plain; charset=utf-8", histograms(result));
    return result;
  }

  private Optional<LoadResult> read(String key) throws IOException {
    Optional<String> file = store.get(key);
    if (file.isEmpty()) {
      return Optional.empty();
    }
    return switch (ResultFile.read(key, file.get())) {
      case ResultReading.Read read -> Optional.of(read.result());
      case ResultReading.Unreadable(String problem) -> {
        log.accept(problem);
        yield Optional.empty();
      }
    };
  }

  private static String histograms(LoadResult result) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    HistogramLog.write(result, bytes).close();
    return bytes.toString(StandardCharsets.UTF_8);
  }
}
