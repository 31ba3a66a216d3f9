package dev.agentcanary.drill.world;

import dev.agentcanary.drill.world.RunRecord.End;
import dev.agentcanary.metrics.Datapoints;
import dev.agentcanary.metrics.EmfLines;
import dev.agentcanary.plan.CanaryPlan;
import dev.agentcanary.run.Lookout;
import dev.agentcanary.sim.agent.coach.Companion;
import dev.agentcanary.sim.agent.virtual.Manner;
import dev.agentcanary.sim.agent.virtual.VirtualAgent;
import dev.agentcanary.sim.time.Seed;
import dev.agentcanary.sim.time.VirtualTempo;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.random.RandomGenerator;

/// A deployed canary that lives through a timeline: its schedule, its function, its log.
///
/// The function is the real one. Simulated are the agent, the clock, the schedule's lateness and
/// the way of metrics. The same seed gives the same lines.
public final class SimulatedCanary {
  /// How late the schedule's events are at most. EventBridge Scheduler promises the minute; half of
  /// it is what is seen.
  public static final Duration LATEST_START = Duration.ofSeconds(30);

  private final CanaryPlan plan;
  private final Companion companion;
  private final Manner manner;
  private final Duration functionTimeout;
  private final String name;

  /// @param companion what the agent says in health
  /// @param manner how long it takes for that
  /// @param functionTimeout of the deployed function
  /// @param name of the function, and of the schedule's group
  public SimulatedCanary(
      CanaryPlan plan, Companion companion, Manner manner, Duration functionTimeout, String name) {
    this.plan = plan;
    this.companion = companion;
    this.manner = manner;
    this.functionTimeout = functionTimeout;
    this.name = name;
  }

  /// Lives through the timeline from `start` on.
  public void live(Timeline timeline, Instant start, Seed seed, Feed feed) {
    live(timeline, start, seed, feed, UsualRuns.NONE);
  }

  /// The same, but draws the runs that `usual` stand for.
  public void live(Timeline timeline, Instant start, Seed seed, Feed feed, UsualRuns usual) {
    new Life(timeline, start, seed, feed, usual).go();
  }

  /// Carries out as many runs as there are in so much time of that world.
  public UsualRuns usual(World world, Duration time, Instant start, Seed seed) {
    Recording recording = new Recording();
    live(Timeline.begin().until(time, "usual", world), start, seed, recording);
    List<UsualRuns.Run> runs = new ArrayList<>();
    for (RunRecord run : recording.runs()) {
      run.outcome()
          .map(
              outcome ->
                  new UsualRuns.Run(
                      outcome.duration(), Datapoints.of(plan, outcome), outcome.canaryFault()))
          .ifPresent(runs::add);
    }
    return new UsualRuns(world, runs);
  }

  /// One life.
  private final class Life {
    private final Timeline timeline;
    private final Instant start;
    private final Feed feed;
    private final RandomGenerator random;
    private final AwsMetrics aws;
    private final Invoker invoker;
    private final UsualRuns usual;

    Life(Timeline timeline, Instant start, Seed seed, Feed feed, UsualRuns usual) {
      this.usual = usual;
      this.timeline = timeline;
      this.start = start;
      this.feed = feed;
      this.random = seed.draw(0);
      this.aws = new AwsMetrics(name, seed.draw(1), feed);
      VirtualTempo tempo = new VirtualTempo(start);
      VirtualAgent agent =
          new VirtualAgent(tempo, companion, manner, now -> world(now).agent(), seed.draw(2));
      Stuck stuck =
          new Stuck(
              agent,
              () -> world(tempo.now()).invocations() == Invocations.HANG,
              tempo,
              functionTimeout.plusSeconds(1));
      Lookout lookout = (now, _) -> world(now).traces().seen(plan.footprint(), start, now);
      this.invoker = new Invoker(plan, stuck, lookout, tempo, functionTimeout);
    }

    void go() {
      Instant end = start.plus(timeline.length());
      FiringTimes firings = FiringTimes.of(plan.schedule(), start);
      for (Instant due = firings.after(start); due.isBefore(end); due = firings.after(due)) {
        switch (world(due).invocations()) {
          case RUN, HANG -> {
            Instant startedAt = due.plusMillis(random.nextLong(LATEST_START.toMillis() + 1));
            if (usual.standFor(world(due)) && usual.standFor(world(due.plus(functionTimeout)))) {
              draw(due, startedAt);
            } else {
              invoke(due, startedAt);
            }
          }
          case NONE -> feed.run(new RunRecord(due, due, End.NONE, Optional.empty()));
          case UNDELIVERED -> {
            aws.undelivered(due);
            feed.run(new RunRecord(due, due, End.NONE, Optional.empty()));
          }
        }
      }
    }

    private World world(Instant now) {
      return timeline.at(Duration.between(start, now));
    }

    private void draw(Instant due, Instant startedAt) {
      UsualRuns.Run run = usual.runs().get(random.nextInt(usual.runs().size()));
      Instant endedAt = startedAt.plus(run.duration());
      Instant visibleAt = endedAt.plus(delay(world(due).path()));
      EmfLines.of(plan.canary(), endedAt, run.datapoints())
          .forEach(line -> feed.line(line, visibleAt));
      aws.invoked(startedAt, endedAt, run.failed());
    }

    private void invoke(Instant due, Instant startedAt) {
      Duration delay = delay(world(due).path());
      Invoker.Invocation invocation = invoker.invoke(due, startedAt);
      Instant killedAt = startedAt.plus(functionTimeout);
      if (invocation.endedAt().isAfter(killedAt)) {
        aws.invoked(startedAt, killedAt, true);
        feed.run(new RunRecord(due, killedAt, End.KILLED, Optional.empty()));
        return;
      }
      if (!(world(due).path() instanceof MetricPath.Lost)) {
        Instant visibleAt = invocation.endedAt().plus(delay);
        invocation.lines().forEach(line -> feed.line(line, visibleAt));
      }
      aws.invoked(startedAt, invocation.endedAt(), invocation.failed());
      feed.run(new RunRecord(due, invocation.endedAt(), End.DONE, invocation.outcome()));
    }

    private Duration delay(MetricPath path) {
      return switch (path) {
        case MetricPath.Delayed(Duration soonest, Duration latest) ->
            Duration.ofMillis(random.nextLong(soonest.toMillis(), latest.toMillis() + 1));
        case MetricPath.Lost _ -> Duration.ZERO;
      };
    }
  }
}
