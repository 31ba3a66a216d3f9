package dev.agentcanary.load.engine;

import dev.agentcanary.agent.SessionId;
import dev.agentcanary.check.AssertionSpec;
import dev.agentcanary.check.Check;
import dev.agentcanary.check.CheckCatalog;
import dev.agentcanary.check.CheckReading;
import dev.agentcanary.json.Json;
import dev.agentcanary.load.profile.LoadProfile;
import dev.agentcanary.load.profile.Workload;
import dev.agentcanary.load.result.LoadResult;
import dev.agentcanary.load.result.OwnShare;
import dev.agentcanary.plan.Probe;
import dev.agentcanary.plan.Turn;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;

/// A load test in virtual time against a scripted agent.
public final class Trial {
  public static final StopRule NEVER =
      new StopRule(1, 1, Integer.MAX_VALUE, Duration.ofSeconds(10));
  public static final RateLimits UNLIMITED =
      new RateLimits(Double.POSITIVE_INFINITY, Double.POSITIVE_INFINITY);
  public static final Duration TURN_TIMEOUT = Duration.ofSeconds(120);

  public final VirtualTimeline timeline = new VirtualTimeline();
  public final ConnectTimes connects = new ConnectTimes();
  public final ScriptedAgent agent;
  public final LoadTest test;

  private Trial(LoadRequest request, ScriptedAgent.Script script) {
    this.agent = new ScriptedAgent(timeline, script);
    AtomicInteger ids = new AtomicInteger();
    this.test =
        new LoadTest(
            request,
            agent,
            () -> new SessionId(String.format(Locale.ROOT, "load-%030d", ids.getAndIncrement())),
            timeline,
            connects,
            () -> OwnShare.NONE);
  }

  public static Trial of(LoadRequest request, ScriptedAgent.Script script) {
    return new Trial(request, script);
  }

  public LoadResult run() {
    return timeline.run(test::run);
  }

  public static LoadRequest request(Workload workload, Duration duration) {
    return request(new LoadProfile(workload, Duration.ZERO, Duration.ZERO, duration, 1));
  }

  public static LoadRequest request(LoadProfile profile) {
    return request(profile, UNLIMITED, NEVER, probe("hello", "Hi"));
  }

  public static LoadRequest request(
      LoadProfile profile, RateLimits limits, StopRule rule, WeightedProbe... probes) {
    return new LoadRequest(
        "trial",
        "test-1",
        "a scripted agent",
        profile,
        List.of(probes),
        limits,
        rule,
        TURN_TIMEOUT,
        Duration.ofSeconds(5));
  }

  /// A probe of weight 1 that says these, and expects a welcome.
  public static WeightedProbe probe(String name, String... turns) {
    return probe(name, 1, turns);
  }

  public static WeightedProbe probe(String name, int weight, String... turns) {
    List<Turn> said =
        List.of(turns).stream().map(say -> new Turn(say, List.of(welcome()))).toList();
    return new WeightedProbe(new Probe(name, Optional.empty(), said), weight);
  }

  private static Check welcome() {
    AssertionSpec spec =
        new AssertionSpec("contains", Optional.of(new Json.Str("welcome")), Optional.empty());
    return ((CheckReading.Made) CheckCatalog.read(spec)).check();
  }
}
