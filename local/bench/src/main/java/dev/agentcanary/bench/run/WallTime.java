package dev.agentcanary.bench.run;

import static java.util.Locale.ROOT;

import dev.agentcanary.bench.Benchmark;
import dev.agentcanary.bench.KnownAgent;
import dev.agentcanary.bench.Samples;
import dev.agentcanary.bench.Setting;
import dev.agentcanary.bench.Table;
import dev.agentcanary.bench.Target;
import java.util.ArrayList;
import java.util.List;
import java.util.function.ToDoubleFunction;

/// How long a run takes, beside its longest probe and beside the sum of its probes.
public final class WallTime implements Benchmark {
  private static final double TARGET = 1.05;

  @Override
  public void run(Setting setting) throws Exception {
    try (KnownAgent agent = KnownAgent.http()) {
      Way way = new Way("runtime, HTTP", agent, true);
      new KnownRun(way, Spread.dividedBy(50)).once();
      KnownRun run = new KnownRun(way, Spread.dividedBy(1));
      List<KnownRun.Result> results = new ArrayList<>();
      for (int each = 0; each < setting.runs(); each++) {
        results.add(run.once());
      }
      double wall = middle(results, KnownRun.Result::wallMs);
      double longest = middle(results, result -> latencies(result).most());
      double sum =
          middle(
              results,
              result -> result.turns().stream().mapToDouble(KnownRun.Turn::latencyMs).sum());
      Table table = new Table("16 probes side by side", "ms", "of the longest probe");
      table.add("the run", ms(wall), times(wall / longest));
      table.add("its longest probe", ms(longest), times(1));
      table.add("the sum of its probes", ms(sum), times(sum / longest));
      table.print(setting.out());
      double most = middle(results, result -> result.wallMs() / latencies(result).most());
      Target.print(
          List.of(
              new Target("run, of its longest probe", "<= 1.05 x", times(most), most <= TARGET)),
          setting.out());
    }
  }

  private static Samples latencies(KnownRun.Result result) {
    return Samples.of(result.turns().stream().map(KnownRun.Turn::latencyMs).toList());
  }

  private static double middle(
      List<KnownRun.Result> results, ToDoubleFunction<KnownRun.Result> figure) {
    return Samples.of(results.stream().map(figure::applyAsDouble).toList()).median();
  }

  private static String ms(double value) {
    return String.format(ROOT, "%.0f", value);
  }

  private static String times(double value) {
    return String.format(ROOT, "%.3f x", value);
  }
}
