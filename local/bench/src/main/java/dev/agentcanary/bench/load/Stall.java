package dev.agentcanary.bench.load;

import static java.util.Locale.ROOT;

import dev.agentcanary.bench.Benchmark;
import dev.agentcanary.bench.Setting;
import dev.agentcanary.bench.Table;
import dev.agentcanary.bench.Target;
import java.io.IOException;
import java.time.Duration;
import java.util.List;

/// An agent that hangs once, for a tenth of the test: what p95 do users feel, and what is reported?
///
/// The classic case of a minute in ten, at a tenth of the time: 40 conversations a second, fifty at
/// once at most, half a second each, 6 s of silence in 60 s. The truth is reckoned from the
/// schedule and from the moment at which the silence really began.
public final class Stall implements Benchmark {
  private static final ArrivalTruth ARRIVALS = new ArrivalTruth(40, 60, 50, 500);
  private static final Duration BEFORE = Duration.ofSeconds(20);
  private static final Duration SILENCE = Duration.ofSeconds(6);
  private static final double MOST_OFF = 2;

  @Override
  public void run(Setting setting) throws Exception {
    Table table = new Table("p95 with 6 s of silence in 60 s", "reported ms", "true ms", "off");
    try (RemoteAgent agent = RemoteAgent.start(setting)) {
      new Crowd(20, 50, 5, 1000).ask(agent, setting, LoadFlags.ALL);
      LoadProcess load =
          LoadProcess.start(
              agent,
              setting,
              "rate",
              Integer.toString(ARRIVALS.perSecond()),
              Integer.toString(ARRIVALS.mostAtOnce()),
              "0",
              "0",
              Integer.toString(ARRIVALS.seconds()),
              Long.toString(ARRIVALS.millis()));
      double truth = ARRIVALS.p95(hold(agent, load.began()), SILENCE);
      Figures figures = load.figures();
      double off = row(table, "canary load, from the intended start", figures.latencyP95(), truth);
      row(table, "canary load, from when it was sent", figures.serviceP95(), truth);
      Gatling.Outcome gatling = gatling(agent, setting);
      row(table, "Gatling, 50 users paced to the same rate", gatling.p95Ms(), truth);
      table.print(setting.out());
      Target.print(
          List.of(
              new Target(
                  "failed turns", "0", Long.toString(figures.failed()), figures.failed() == 0),
              new Target("p95 off", "<= 2 %", percent(off), Math.abs(off) <= MOST_OFF)),
          setting.out());
    }
  }

  private static Gatling.Outcome gatling(RemoteAgent agent, Setting setting)
      throws IOException, InterruptedException {
    int turns = ARRIVALS.perSecond() * ARRIVALS.seconds() / ARRIVALS.mostAtOnce();
    long pace = 1000L * ARRIVALS.mostAtOnce() / ARRIVALS.perSecond();
    Gatling gatling =
        Gatling.start(
            setting, agent, new Crowd(ARRIVALS.mostAtOnce(), turns, ARRIVALS.millis(), 1000), pace);
    long began = gatling.awaitBegin();
    hold(agent, began);
    return gatling.outcome();
  }

  /// @return when the silence began, since the load test's beginning
  private static Duration hold(RemoteAgent agent, long began)
      throws IOException, InterruptedException {
    Thread.sleep(Duration.ofNanos(began + BEFORE.toNanos() - System.nanoTime()));
    Duration at = Duration.ofNanos(System.nanoTime() - began);
    agent.hold(SILENCE);
    return at;
  }

  private static double row(Table table, String what, double reported, double truth) {
    double off = 100 * (reported / truth - 1);
    table.add(what, ms(reported), ms(truth), percent(off));
    return off;
  }

  private static String ms(double value) {
    return String.format(ROOT, "%.0f", value);
  }

  private static String percent(double value) {
    return String.format(ROOT, "%+.1f %%", value);
  }
}
