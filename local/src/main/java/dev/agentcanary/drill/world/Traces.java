package dev.agentcanary.drill.world;

import dev.agentcanary.outcome.Footprint;
import dev.agentcanary.outcome.LogActivity;
import dev.agentcanary.outcome.Rollout;
import dev.agentcanary.plan.FootprintLimits;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/// What a simulated agent leaves behind beside its answers.
public sealed interface Traces {
  /// A log that is written to, and a version that has been there for weeks.
  Traces USUAL = new Steady(true);

  /// One version, for weeks.
  ///
  /// @param logging whether something is written to the log
  record Steady(boolean logging) implements Traces {}

  /// A version is being rolled out, or has been; the log is written to.
  ///
  /// @param updated when the endpoint was last updated, since the drill's start
  /// @param status of the endpoint, as AgentCore calls it
  record Releasing(Duration updated, String status) implements Traces {}

  /// As a canary with those limits sees it.
  ///
  /// @param start of the drill
  default Footprint seen(FootprintLimits limits, Instant start, Instant now) {
    return switch (this) {
      case Steady(boolean logging) ->
          new Footprint(
              logs(limits, logging),
              rollout(limits, 12, "READY", start.minus(Duration.ofDays(30)), now));
      case Releasing(Duration updated, String status) ->
          new Footprint(logs(limits, true), rollout(limits, 13, status, start.plus(updated), now));
    };
  }

  private static LogActivity logs(FootprintLimits limits, boolean logging) {
    return limits
        .agentLogs()
        .<LogActivity>map(
            within ->
                logging
                    ? new LogActivity.Written(within)
                    : new LogActivity.Silent("the agent's log group", within))
        .orElseGet(LogActivity.NotAsked::new);
  }

  private static Rollout rollout(
      FootprintLimits limits, int target, String status, Instant since, Instant now) {
    Optional<Integer> live = Optional.of(status.equals("READY") ? target : target - 1);
    Duration limit = limits.rollout().orElse(FootprintLimits.ROLLOUT);
    return new Rollout.Seen(
        live,
        Optional.of(target),
        status,
        "",
        since,
        Optional.empty(),
        Rollout.stage(status, live, Optional.of(target), Duration.between(since, now), limit));
  }
}
