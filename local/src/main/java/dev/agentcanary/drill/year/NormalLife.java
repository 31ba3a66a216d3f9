package dev.agentcanary.drill.year;

import dev.agentcanary.drill.world.Timeline;
import dev.agentcanary.drill.world.World;
import dev.agentcanary.plan.CanaryPlan;
import dev.agentcanary.sim.agent.virtual.AgentCondition;
import dev.agentcanary.sim.agent.virtual.CannedReply;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.random.RandomGenerator;

/// What happens to an agent that is well. The figures are assumptions; a team that knows its own
/// reads the result in proportion.
///
/// @param blips a year: 5 to 45 s of HTTP 500, over before they can be confirmed
/// @param deployments a year: 20 to 60 s of HTTP 500
/// @param slowDays a year: eight hours at one and a half times the latency
public record NormalLife(double blips, double deployments, double slowDays) {
  /// Sixty, fifty and six.
  public static final NormalLife DEFAULT = new NormalLife(60, 50, 6);

  private static final Duration WEEK = Duration.ofDays(7);
  private static final double WEEKS = 365.25 / 7;

  private record Event(Duration at, Duration time, String label, World world) {}

  /// The world in which nothing of it happens: only flakes do, as many as the plan calls normal.
  static World usual(CanaryPlan plan) {
    return World.agent(
        new AgentCondition.Flaky(
            plan.confirm().flakeRate(), new AgentCondition.Replying(CannedReply.SERVER_ERROR)));
  }

  /// A week of it after a lead in which nothing happens. What falls on what is left out.
  Timeline week(CanaryPlan plan, Duration lead, RandomGenerator random) {
    List<Event> events = new ArrayList<>();
    World down = World.agent(new AgentCondition.Replying(CannedReply.SERVER_ERROR));
    add(events, blips, random, 5, 45, "a blip", down);
    add(events, deployments, random, 20, 60, "a deployment of the agent", down);
    int hours = (int) Duration.ofHours(8).toSeconds();
    World slow = World.agent(new AgentCondition.Slow(1.5));
    add(events, slowDays, random, hours, hours + 1, "a slow day", slow);
    events.sort(Comparator.comparing(Event::at));
    World usual = usual(plan);
    Timeline timeline = Timeline.begin().until(lead, "a lead", usual);
    for (Event event : events) {
      Duration at = lead.plus(event.at());
      if (at.compareTo(timeline.length()) > 0) {
        timeline =
            timeline
                .until(at, "normal life", usual)
                .until(at.plus(event.time()), event.label(), event.world());
      }
    }
    Duration end = lead.plus(WEEK);
    return end.compareTo(timeline.length()) > 0
        ? timeline.until(end, "normal life", usual)
        : timeline;
  }

  private static void add(
      List<Event> events,
      double aYear,
      RandomGenerator random,
      int shortest,
      int longest,
      String label,
      World world) {
    double expected = aYear / WEEKS;
    int count = (int) expected + (random.nextDouble() < expected % 1 ? 1 : 0);
    for (int i = 0; i < count; i++) {
      events.add(
          new Event(
              Duration.ofSeconds(random.nextLong(WEEK.toSeconds())),
              Duration.ofSeconds(random.nextInt(shortest, longest)),
              label,
              world));
    }
  }
}
