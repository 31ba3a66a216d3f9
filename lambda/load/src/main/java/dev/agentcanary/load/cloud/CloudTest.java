package dev.agentcanary.load.cloud;

import dev.agentcanary.json.JsonText;
import dev.agentcanary.load.engine.Pulse;
import dev.agentcanary.load.engine.Window;
import dev.agentcanary.load.measure.Distribution;
import dev.agentcanary.load.measure.Tally;
import dev.agentcanary.load.report.ResultFile;
import dev.agentcanary.load.report.ResultReading;
import java.io.IOException;
import java.util.Optional;

/// One load test in AWS, as its command sees it: starts it, looks at it, ends it, fetches its
/// result. What goes on in AWS goes on without the command.
public final class CloudTest {
  private final TestOrder order;
  private final Executions executions;
  private final Store store;

  /// @param store the files of the order's bucket
  public CloudTest(TestOrder order, Executions executions, Store store) {
    this.order = order;
    this.executions = executions;
    this.store = store;
  }

  /// What is known of all shards together.
  ///
  /// @param shards that have told something
  /// @param latency of what they measured
  public record Seen(int shards, Pulse pulse, Distribution latency) {
    /// Nobody has told anything.
    public static final Seen NOTHING =
        new Seen(0, new Pulse(0, 0, 0, Tally.NONE, new Window(0, 0, 0)), Distribution.none());

    private Seen plus(Progress progress) {
      return new Seen(shards + 1, pulse.plus(progress.pulse()), latency.plus(progress.latency()));
    }
  }

  /// Starts the test.
  public Executions.Start start(LoadNames names) {
    return executions.start(
        names.machineArn(), order.test(), JsonText.write(CloudJson.order(order)));
  }

  /// How its execution is going.
  public Executions.State state(String executionArn) {
    return executions.state(executionArn);
  }

  /// What the shards last told. A file that cannot be read now is left out.
  public Seen seen() {
    Seen sum = Seen.NOTHING;
    for (int shard = 0; shard < order.shards(); shard++) {
      Optional<Progress> progress = progress(shard);
      if (progress.isPresent()) {
        sum = sum.plus(progress.get());
      }
    }
    return sum;
  }

  private Optional<Progress> progress(int shard) {
    try {
      return store.get(order.places().progress(shard)).map(CloudJson::progress);
    } catch (IOException _) {
      return Optional.empty();
    }
  }

  /// Has the shards end: they stop their sessions and write what they measured, which is then added
  /// up as ever. To stop the execution instead would leave the shards running.
  ///
  /// @param reason for people
  public void end(String reason) throws IOException {
    store.put(order.places().stop(), "application/json", CloudJson.stop(reason));
  }

  /// The sum of all shards.
  ///
  /// @throws IOException if it cannot be fetched; the message says where it is
  public ResultReading result() throws IOException {
    String key = order.places().result();
    Optional<String> file = store.get(key);
    return file.isPresent()
        ? ResultFile.read(key, file.get())
        : new ResultReading.Unreadable(key + ": is not there; nothing was added up");
  }
}
