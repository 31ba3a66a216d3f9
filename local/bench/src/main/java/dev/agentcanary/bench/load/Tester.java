package dev.agentcanary.bench.load;

import dev.agentcanary.bench.Delays;
import dev.agentcanary.handler.Wiring;
import dev.agentcanary.load.engine.ConnectTimes;
import dev.agentcanary.load.engine.LoadRequest;
import dev.agentcanary.load.engine.LoadTest;
import dev.agentcanary.load.engine.ProcessShare;
import dev.agentcanary.load.engine.RateLimits;
import dev.agentcanary.load.engine.RealTimeline;
import dev.agentcanary.load.engine.StopRule;
import dev.agentcanary.load.engine.WeightedProbe;
import dev.agentcanary.load.measure.Series;
import dev.agentcanary.load.profile.LoadProfile;
import dev.agentcanary.load.profile.Workload;
import dev.agentcanary.load.result.LoadResult;
import dev.agentcanary.load.wire.LoadAgent;
import dev.agentcanary.plan.Probe;
import dev.agentcanary.plan.Turn;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/// A process that carries out a load test and nothing else: `Tester URI users N THINK_MS` or
/// `Tester URI rate N CAP`, then `RAMP_S WARM_UP_S DURATION_S MILLIS…`, the agent's delays. Prints
/// when it began, in nanoseconds of the machine's monotonic clock, and then [Figures].
final class Tester {
  private static final Duration TURN = Duration.ofSeconds(60);
  private static final Duration STOP = Duration.ofSeconds(5);

  private Tester() {}

  public static void main(String[] arguments) throws InterruptedException {
    LoadRequest request = request(arguments);
    int connections =
        switch (request.profile().workload()) {
          case Workload.Closed closed -> closed.users();
          case Workload.Open open -> open.mostAtOnce();
        };
    ConnectTimes connects = new ConnectTimes();
    Resent resent = new Resent(connects::add);
    try (LoadAgent agent = Callers.agent(URI.create(arguments[0]), connections, resent)) {
      while (agent.ready() < connections) {
        Thread.sleep(10);
      }
      System.out.println(System.nanoTime());
      LoadTest test =
          new LoadTest(
              request,
              agent,
              Wiring::session,
              new RealTimeline(Instant.now(), System::nanoTime),
              connects,
              new ProcessShare());
      System.out.println(figures(test.run(), resent.count()).line());
    }
  }

  private static LoadRequest request(String[] arguments) {
    return new LoadRequest(
        "known",
        "bench",
        arguments[0],
        new LoadProfile(
            workload(arguments),
            seconds(arguments[4]),
            seconds(arguments[5]),
            seconds(arguments[6]),
            1),
        Arrays.stream(arguments).skip(7).map(Tester::probe).toList(),
        new RateLimits(1e6, 1e6),
        new StopRule(1, 1, 1, Duration.ofSeconds(30)),
        TURN,
        STOP);
  }

  private static Workload workload(String[] arguments) {
    int number = Integer.parseInt(arguments[2]);
    int more = Integer.parseInt(arguments[3]);
    return arguments[1].equals("users")
        ? new Workload.Closed(number, 5, Duration.ofMillis(more))
        : new Workload.Open(number, 1, Duration.ZERO, more);
  }

  private static Figures figures(LoadResult result, int resent) {
    return new Figures(
        result.tally().turns(),
        result.tally().failed(),
        resent,
        millis(result, Series.LATENCY, 0.95),
        millis(result, Series.SERVICE, 0.95),
        millis(result, Series.LATE, 0.99),
        Usage.of(result.own()));
  }

  private static double millis(LoadResult result, Series series, double share) {
    return result.of(series).micros(share) / 1e3;
  }

  private static WeightedProbe probe(String millis) {
    String prompt = Delays.whole(Duration.ofMillis(Long.parseLong(millis))).prompt();
    return new WeightedProbe(
        new Probe("takes-" + millis, Optional.empty(), List.of(new Turn(prompt, List.of()))), 1);
  }

  private static Duration seconds(String text) {
    return Duration.ofSeconds(Long.parseLong(text));
  }
}
