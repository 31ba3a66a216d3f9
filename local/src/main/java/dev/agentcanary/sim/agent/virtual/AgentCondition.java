package dev.agentcanary.sim.agent.virtual;

import dev.agentcanary.sim.agent.coach.Companion;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;

/// How the agent is at a moment; decided for each turn when it is asked.
public sealed interface AgentCondition {
  /// It answers well and in time.
  AgentCondition HEALTHY = new Healthy();

  /// It answers well and in time.
  record Healthy() implements AgentCondition {}

  /// It replies so to every turn that the reply can be given to.
  record Replying(CannedReply reply) implements AgentCondition {}

  /// It takes the request and never answers.
  record Hanging() implements AgentCondition {}

  /// It answers in time, but what somebody else would say.
  record Saying(Companion other) implements AgentCondition {}

  /// It answers well, `factor` times slower.
  ///
  /// @param factor 1 or more
  record Slow(double factor) implements AgentCondition {}

  /// It answers well, and slower from hour to hour: by `perHour` times its healthy latency.
  ///
  /// @param from when it began
  record Slowing(Instant from, double perHour) implements AgentCondition {}

  /// Some turns, drawn one by one, go wrong; the others are healthy.
  ///
  /// @param rate 0 to 1
  record Flaky(double rate, AgentCondition then) implements AgentCondition {}

  /// The turns with these prompts go wrong; the others go otherwise.
  record Among(Set<String> prompts, AgentCondition then, AgentCondition otherwise)
      implements AgentCondition {
    public Among {
      prompts = Set.copyOf(prompts);
    }

    /// The others are healthy.
    public Among(Set<String> prompts, AgentCondition then) {
      this(prompts, then, HEALTHY);
    }
  }

  /// Again and again it goes wrong for a while; between, otherwise.
  ///
  /// @param from when it goes wrong for the first time
  /// @param every from one begin to the next, above zero
  /// @param time how long it goes wrong, less than `every`
  record Recurring(
      Instant from, Duration every, Duration time, AgentCondition then, AgentCondition otherwise)
      implements AgentCondition {
    /// What it is at a moment.
    AgentCondition at(Instant now) {
      long since = Math.floorMod(Duration.between(from, now).toMillis(), every.toMillis());
      return since < time.toMillis() && !now.isBefore(from) ? then : otherwise;
    }
  }

  /// It answers well, and its sessions cannot be stopped.
  record KeepingSessions() implements AgentCondition {}
}
