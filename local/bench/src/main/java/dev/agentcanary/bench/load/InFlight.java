package dev.agentcanary.bench.load;

import static java.util.Locale.ROOT;

import dev.agentcanary.bench.Benchmark;
import dev.agentcanary.bench.Samples;
import dev.agentcanary.bench.Setting;
import dev.agentcanary.bench.Table;
import dev.agentcanary.bench.Target;
import java.util.ArrayList;
import java.util.List;

/// Calls of five seconds that are all in flight at once: memory, CPU, and how far what is reported
/// is from the truth.
public final class InFlight implements Benchmark {
  private static final List<Integer> CALLS =
      java.util.Arrays.stream(System.getProperty("calls", "100,1000,10000").split(","))
          .map(Integer::parseInt)
          .toList();

  @Override
  public void run(Setting setting) throws Exception {
    Table table =
        new Table(
            "calls of 5 s at once", "failed", "peak MB", "CPU s", "bias p50", "p90", "p99", "most");
    List<Target> targets = new ArrayList<>();
    try (RemoteAgent agent = RemoteAgent.start(setting)) {
      new Crowd(20, 50, 5, 1000).ask(agent, setting, LoadFlags.ALL);
      for (int calls : CALLS) {
        Crowd.Result result =
            new Crowd(calls, 1, 5000, Math.max(1000, calls)).ask(agent, setting, LoadFlags.ALL);
        result.failures().stream().limit(3).forEach(System.err::println);
        Samples bias = result.bias();
        table.add(
            Integer.toString(calls),
            Integer.toString(result.failures().size()),
            Long.toString(result.usage().peakKib() / 1024),
            String.format(ROOT, "%.1f", result.usage().cpuMs() / 1e3),
            ms(bias.median()),
            ms(bias.percentile(90)),
            ms(bias.percentile(99)),
            ms(bias.most()));
      }
    }
    table.print(setting.out());
    Target.print(targets, setting.out());
  }

  private static String ms(double value) {
    return String.format(ROOT, "%.2f", value);
  }
}
