package dev.agentcanary.load;

import dev.agentcanary.load.measure.Series;
import dev.agentcanary.load.measure.Tally;
import dev.agentcanary.load.profile.LoadProfile;
import dev.agentcanary.load.profile.Workload;
import dev.agentcanary.load.result.Ending;
import dev.agentcanary.load.result.LoadResult;
import dev.agentcanary.load.result.OwnShare;
import dev.agentcanary.load.result.Threshold;
import dev.agentcanary.outcome.Attribution;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Random;

/// Made-up results, the same for the same seed.
public final class LoadResults {
  /// What the shipped plan would be held to.
  public static final List<Threshold> THRESHOLDS =
      List.of(
          new Threshold.Time(Series.LATENCY, 0.9, Duration.ofSeconds(10)),
          new Threshold.Time(Series.LATENCY, 0.99, Duration.ofSeconds(20)),
          new Threshold.Time(Series.LATENCY, 1, Duration.ofSeconds(30)),
          new Threshold.Time(Series.FIRST_TOKEN, 0.95, Duration.ofSeconds(5)),
          new Threshold.Failed(0.01),
          new Threshold.Throttled(0),
          new Threshold.Throughput(10));

  /// As [#coach], of 100 users in two minutes.
  public static final LoadResult COACH = coach(100, Duration.ofMinutes(2), 7);

  private LoadResults() {}

  /// Users of the coach companion: answers of 2 to 7 s, a container that starts first, and a minute
  /// in which the model is slow and throttles.
  public static LoadResult coach(int users, Duration length, long seed) {
    LoadProfile profile =
        new LoadProfile(
            new Workload.Closed(users, 5, Duration.ofSeconds(2)),
            Duration.ofSeconds(20),
            Duration.ofSeconds(10),
            length,
            seed);
    Recorded recorded = new Recorded(profile);
    Random random = new Random(seed);
    for (int user = 0; user < users; user++) {
      user(recorded, profile, random, 20.0 * user / users);
    }
    return result(profile, recorded);
  }

  /// The same test, ended another way.
  public static LoadResult ended(LoadResult of, Ending ending) {
    return new LoadResult(
        of.canary(),
        of.test(),
        of.startedAt(),
        of.target(),
        of.profile(),
        ending,
        of.intervals(),
        of.tally(),
        of.series(),
        of.own());
  }

  /// A test that never asked anything.
  public static LoadResult nothing() {
    LoadProfile profile =
        new LoadProfile(
            new Workload.Open(0.5, 1, Duration.ZERO, 200),
            Duration.ZERO,
            Duration.ZERO,
            Duration.ofSeconds(30),
            1);
    return new LoadResult(
        "coach-companion",
        "load-0",
        Instant.parse("2026-11-01T10:15:00Z"),
        "http://localhost:8080",
        profile,
        new Ending.Interrupted(Duration.ofMillis(300)),
        List.of(),
        Tally.NONE,
        Map.of(),
        OwnShare.NONE);
  }

  private static LoadResult result(LoadProfile profile, Recorded recorded) {
    return new LoadResult(
        "coach-companion",
        "load-" + profile.seed(),
        Instant.parse("2026-11-01T10:15:00Z"),
        "a made-up agent with the latencies of the coach companion",
        profile,
        new Ending.Completed(),
        recorded.intervals(),
        recorded.tally(),
        recorded.series(),
        new OwnShare(Duration.ofMillis(4_120), 143_000_000, 2));
  }

  /// One conversation of five turns after another until the time is over.
  private static void user(Recorded to, LoadProfile profile, Random random, double start) {
    double now = start;
    double end = profile.length().toMillis() / 1e3;
    while (now < end) {
      to.connected(now, 0.004 + 0.002 * random.nextDouble());
      for (int turn = 0; turn < 5; turn++) {
        double first = firstToken(random, now, turn == 0);
        double service = first + 1.2 * Math.exp(0.5 * random.nextGaussian()) + 1.1;
        // What the load test itself adds.
        double late = 0.0006 * Math.exp(0.8 * random.nextGaussian());
        Attribution fault = fault(random, now);
        double took =
            fault == Attribution.TIMEOUT ? 30 : fault == Attribution.THROTTLED ? 0.12 : service;
        now += late + took;
        to.turn(now, turn == 0, late, first, took, fault);
        if (fault != null) {
          break;
        }
        now += 2 * (0.5 + random.nextDouble());
      }
      to.conversation(now, random.nextInt(400) > 0);
    }
  }

  private static double firstToken(Random random, double now, boolean cold) {
    double slow = now > 75 && now < 92 ? 2.2 : 1;
    double first = slow * 1.5 * Math.exp(0.35 * random.nextGaussian());
    return first
        + (cold && random.nextInt(10) < 7 ? 2.4 + 1.6 * Math.abs(random.nextGaussian()) : 0);
  }

  /// Null for a healthy turn: within these tests only.
  private static Attribution fault(Random random, double now) {
    if (now > 80 && now < 90 && random.nextInt(25) == 0) {
      return Attribution.THROTTLED;
    }
    return switch (random.nextInt(600)) {
      case 0 -> Attribution.TIMEOUT;
      case 1 -> Attribution.AGENT;
      case 2, 3 -> Attribution.ANSWER;
      default -> null;
    };
  }
}
