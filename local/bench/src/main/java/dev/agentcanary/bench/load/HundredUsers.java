package dev.agentcanary.bench.load;

import static java.util.Locale.ROOT;

import dev.agentcanary.bench.Benchmark;
import dev.agentcanary.bench.Setting;
import dev.agentcanary.bench.Table;
import dev.agentcanary.bench.Target;
import java.util.List;

/// A whole load test: a hundred users for two minutes, five turns a conversation, with pauses.
public final class HundredUsers implements Benchmark {
  @Override
  public void run(Setting setting) throws Exception {
    try (RemoteAgent agent = RemoteAgent.start(setting)) {
      LoadProcess load =
          LoadProcess.start(
              agent, setting, "users", "100", "1000", "20", "10", "110", "500", "1500", "3000");
      Figures figures = load.figures();
      Table table =
          new Table(
              "100 users, 2 min",
              "turns",
              "failed",
              "sent twice",
              "late p99 ms",
              "CPU s",
              "CPU of one core",
              "peak MB");
      table.add(
          "canary load",
          Long.toString(figures.turns()),
          Long.toString(figures.failed()),
          Long.toString(figures.resent()),
          one(figures.lateP99()),
          one(figures.usage().cpuMs() / 1e3),
          one(figures.usage().cpuMs() / 1200.0) + " %",
          Long.toString(figures.usage().peakKib() >> 10));
      table.print(setting.out());
      Target.print(
          List.of(
              new Target(
                  "failed turns", "0", Long.toString(figures.failed()), figures.failed() == 0)),
          setting.out());
    }
  }

  private static String one(double value) {
    return String.format(ROOT, "%.1f", value);
  }
}
