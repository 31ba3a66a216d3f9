package dev.agentcanary.bench.load;

import static java.util.Locale.ROOT;

import dev.agentcanary.bench.Benchmark;
import dev.agentcanary.bench.Samples;
import dev.agentcanary.bench.Setting;
import dev.agentcanary.bench.Table;
import dev.agentcanary.bench.Target;
import java.util.ArrayList;
import java.util.List;

/// Calls that are all in flight at once: memory, CPU, and how far what is reported is from the
/// truth.
public final class InFlight implements Benchmark {
  private static final Crowd THOUSAND = new Crowd(1_000, 1, 5_000, 1_000);

  /// So long that the first are still in flight when the last begin.
  private static final Crowd TEN_THOUSAND = new Crowd(10_000, 1, 20_000, 15_000);

  private static final int MOST_MB = 200;
  private static final int MOST_MB_OF_TEN_THOUSAND = 1_200;

  @Override
  public void run(Setting setting) throws Exception {
    Table table =
        new Table(
            "calls at once", "failed", "sent twice", "peak MB", "CPU s", "bias p50", "p99", "most");
    List<Target> targets = new ArrayList<>();
    try (RemoteAgent agent = RemoteAgent.start(setting)) {
      new Crowd(20, 50, 5, 1000).ask(agent, setting, LoadFlags.ALL);
      judge(THOUSAND, MOST_MB, agent, setting, table, targets);
      judge(TEN_THOUSAND, MOST_MB_OF_TEN_THOUSAND, agent, setting, table, targets);
    }
    table.print(setting.out());
    Target.print(targets, setting.out());
  }

  private static void judge(
      Crowd crowd,
      int mostMb,
      RemoteAgent agent,
      Setting setting,
      Table table,
      List<Target> targets)
      throws Exception {
    Crowd.Result result = crowd.ask(agent, setting, LoadFlags.ALL);
    result.failures().stream().limit(3).forEach(System.err::println);
    int failed = result.failures().size();
    long mb = result.usage().peakKib() >> 10;
    Samples bias = result.bias();
    String calls = String.format(ROOT, "%,d", crowd.users());
    table.add(
        calls,
        Integer.toString(failed),
        Integer.toString(result.resent()),
        Long.toString(mb),
        String.format(ROOT, "%.1f", result.usage().cpuMs() / 1e3),
        ms(bias.median()),
        ms(bias.percentile(99)),
        ms(bias.most()));
    targets.add(new Target(calls + ": failed", "0", Integer.toString(failed), failed == 0));
    targets.add(new Target(calls + ": resident", "<= " + mostMb + " MB", mb + " MB", mb <= mostMb));
  }

  private static String ms(double value) {
    return String.format(ROOT, "%.2f", value);
  }
}
