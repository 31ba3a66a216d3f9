package dev.agentcanary.bench.load;

import static java.util.Locale.ROOT;

import dev.agentcanary.bench.Benchmark;
import dev.agentcanary.bench.Setting;
import dev.agentcanary.bench.Table;
import java.io.IOException;

/// The same crowds by Gatling: CPU for each request, memory for each call in flight.
///
/// Both are whole processes, start and end included.
public final class Beside implements Benchmark {
  private static final Crowd MANY_TURNS = new Crowd(100, 200, 20, 1_000);
  private static final Crowd IN_FLIGHT = new Crowd(1_000, 1, 5_000, 1_000);

  @Override
  public void run(Setting setting) throws Exception {
    Table table =
        new Table(
            "the same crowd",
            "requests",
            "failed",
            "CPU s",
            "CPU ms/request",
            "peak MB",
            "KB/call in flight");
    try (RemoteAgent agent = RemoteAgent.start(setting)) {
      new Crowd(20, 50, 5, 1000).ask(agent, setting, LoadFlags.ALL);
      for (Crowd crowd : new Crowd[] {MANY_TURNS, IN_FLIGHT}) {
        Crowd.Result ours = crowd.ask(agent, setting, LoadFlags.ALL);
        row(table, "canary load's wire", crowd, ours.failures().size(), ours.usage());
        Gatling.Outcome gatling = gatling(agent, setting, crowd);
        row(table, "Gatling", crowd, gatling.failed(), gatling.usage());
      }
    }
    table.print(setting.out());
  }

  private static Gatling.Outcome gatling(RemoteAgent agent, Setting setting, Crowd crowd)
      throws IOException, InterruptedException {
    Gatling gatling = Gatling.start(setting, agent, crowd, 0);
    gatling.awaitBegin();
    return gatling.outcome();
  }

  private static void row(Table table, String who, Crowd crowd, long failed, Usage usage) {
    int requests = crowd.users() * crowd.turns();
    table.add(
        who + ", " + crowd.users() + " users of " + crowd.delayMs() + " ms",
        Integer.toString(requests),
        Long.toString(failed),
        String.format(ROOT, "%.1f", usage.cpuMs() / 1e3),
        String.format(ROOT, "%.2f", usage.cpuMs() / (double) requests),
        Long.toString(usage.peakKib() >> 10),
        Long.toString(usage.peakKib() / crowd.users()));
  }
}
