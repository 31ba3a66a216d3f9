package dev.agentcanary.bench.load;

import static java.util.Locale.ROOT;

import dev.agentcanary.bench.Benchmark;
import dev.agentcanary.bench.Samples;
import dev.agentcanary.bench.Setting;
import dev.agentcanary.bench.Table;
import dev.agentcanary.bench.Target;
import java.util.List;

/// How far what is reported is from the agent's own clock with a hundred calls in flight.
///
/// Every turn is compared with what the agent knows of that very turn. The first turns of each user
/// warm both sides up, as the load test's own warm-up does, and are left out.
public final class Bias implements Benchmark {
  private static final Crowd CROWD = new Crowd(100, 16, 2000, 2000);
  private static final int WARM_UP_TURNS = 3;
  private static final double MOST_P50 = 5;
  private static final double MOST_P99 = 25;

  @Override
  public void run(Setting setting) throws Exception {
    try (RemoteAgent agent = RemoteAgent.start(setting)) {
      new Crowd(20, 50, 5, 1000).ask(agent, setting, LoadFlags.ALL);
      Crowd.Result result = CROWD.ask(agent, setting, LoadFlags.ALL);
      List<Double> warm =
          result.biasMs().subList(CROWD.users() * WARM_UP_TURNS, result.biasMs().size());
      Samples bias = Samples.of(warm);
      Table table = new Table("reported - true, ms", "p50", "p90", "p99", "most", "samples");
      table.add(
          "100 calls in flight, TLS",
          ms(bias.median()),
          ms(bias.percentile(90)),
          ms(bias.percentile(99)),
          ms(bias.most()),
          Integer.toString(bias.count()));
      table.print(setting.out());
      int failed = result.failures().size();
      Target.print(
          List.of(
              new Target("failed", "0", Integer.toString(failed), failed == 0),
              new Target("p50", "<= 5 ms", ms(bias.median()), bias.median() <= MOST_P50),
              new Target(
                  "p99", "<= 25 ms", ms(bias.percentile(99)), bias.percentile(99) <= MOST_P99)),
          setting.out());
    }
  }

  private static String ms(double value) {
    return String.format(ROOT, "%.2f", value);
  }
}
