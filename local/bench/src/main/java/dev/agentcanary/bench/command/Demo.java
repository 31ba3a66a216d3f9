package dev.agentcanary.bench.command;

import static java.util.Locale.ROOT;

import dev.agentcanary.bench.Benchmark;
import dev.agentcanary.bench.Samples;
import dev.agentcanary.bench.Setting;
import dev.agentcanary.bench.Table;
import dev.agentcanary.bench.Target;
import java.util.ArrayList;
import java.util.List;

/// `./canary demo` on a built checkout: when something is seen, and when it is over.
public final class Demo implements Benchmark {
  private static final int MOST_RUNS = 5;

  @Override
  public void run(Setting setting) throws Exception {
    List<Double> firsts = new ArrayList<>();
    List<Double> ends = new ArrayList<>();
    for (int run = -1; run < Math.min(setting.runs(), MOST_RUNS); run++) {
      WholeProcess process =
          WholeProcess.of(List.of("./canary", "demo"), setting.root(), setting.scratch());
      // The launcher's first call may make its cache.
      if (run >= 0) {
        firsts.add(process.firstMs() / 1000);
        ends.add(process.wallMs() / 1000);
      }
    }
    Samples first = Samples.of(firsts);
    Samples end = Samples.of(ends);
    Table table = new Table("./canary demo", "least s", "p50 s", "most s");
    table.add("first output", text(first.least()), text(first.median()), text(first.most()));
    table.add("done", text(end.least()), text(end.median()), text(end.most()));
    table.print(setting.out());
    Target.print(
        List.of(
            new Target("first output", "<= 1 s", text(first.median()) + " s", first.median() <= 1),
            new Target("done", "<= 10 s", text(end.median()) + " s", end.median() <= 10)),
        setting.out());
  }

  private static String text(double value) {
    return String.format(ROOT, "%.2f", value);
  }
}
