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

/// How much of the canary itself is in the latencies it reports.
///
/// Sixteen probes side by side; what is reported less what the agent knows to be true. Over TLS the
/// handshake is in it, as it is for a user, and sixteen at once share this machine with the agent's
/// side of them; so the target is for plain HTTP. The row of bare sockets has nothing of the canary
/// in it: it is what the machine adds by itself, and below it nothing can be measured.
public final class Truth implements Benchmark {
  private static final int WARM_UP_RUNS = 60;
  private static final double WARM_UP_SPEED = 50;
  private static final double TARGET_MS = 3;

  @Override
  public void run(Setting setting) throws Exception {
    Table table = new Table("reported - true, ms", "least", "p50", "p90", "p99", "most", "samples");
    List<Target> targets = new ArrayList<>();
    try (KnownAgent plain = KnownAgent.http();
        KnownAgent secure = KnownAgent.https(setting.certificate().context())) {
      List<KnownRun.Turn> bare = new ArrayList<>();
      BareRun sockets = new BareRun(plain);
      for (int warm = 0; warm < WARM_UP_RUNS; warm++) {
        sockets.once(Spread.dividedBy(WARM_UP_SPEED));
      }
      for (int each = 0; each < setting.runs(); each++) {
        bare.addAll(sockets.once(Spread.dividedBy(1)));
      }
      row("bare sockets, HTTP: latency", bare, KnownRun.Turn::latencyBiasMs, table);
      judge(new Way("runtime, HTTP", plain, true), setting, table, targets);
      judge(new Way("container, HTTP", plain, false), setting, table, targets);
      measure(new Way("runtime, TLS", secure, true), setting, table);
    }
    table.print(setting.out());
    Target.print(targets, setting.out());
  }

  private static void judge(Way way, Setting setting, Table table, List<Target> targets)
      throws InterruptedException {
    double worst = measure(way, setting, table);
    targets.add(
        new Target(
            "p99 of " + way.name(),
            "<= 3 ms",
            String.format(ROOT, "%.1f ms", worst),
            worst <= TARGET_MS));
  }

  /// Adds the rows of latency and first token, and returns the larger p99.
  private static double measure(Way way, Setting setting, Table table) throws InterruptedException {
    KnownRun warmUp = new KnownRun(way, Spread.dividedBy(WARM_UP_SPEED));
    for (int warm = 0; warm < WARM_UP_RUNS; warm++) {
      warmUp.once();
    }
    KnownRun run = new KnownRun(way, Spread.dividedBy(1));
    List<KnownRun.Turn> turns = new ArrayList<>();
    for (int each = 0; each < setting.runs(); each++) {
      turns.addAll(run.once().turns());
    }
    return Math.max(
        row(way.name() + ": latency", turns, KnownRun.Turn::latencyBiasMs, table),
        row(way.name() + ": first token", turns, KnownRun.Turn::firstTokenBiasMs, table));
  }

  private static double row(
      String name, List<KnownRun.Turn> turns, ToDoubleFunction<KnownRun.Turn> bias, Table table) {
    Samples samples = Samples.of(turns.stream().map(bias::applyAsDouble).toList());
    table.add(
        name,
        ms(samples.least()),
        ms(samples.median()),
        ms(samples.percentile(90)),
        ms(samples.percentile(99)),
        ms(samples.most()),
        Integer.toString(samples.count()));
    return samples.percentile(99);
  }

  private static String ms(double value) {
    return String.format(ROOT, "%.2f", value);
  }
}
