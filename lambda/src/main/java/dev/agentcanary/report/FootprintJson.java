package dev.agentcanary.report;

import dev.agentcanary.json.Json;
import dev.agentcanary.outcome.LogActivity;
import dev.agentcanary.outcome.Rollout;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.Optional;

/// What the agent left behind, as members of a report.
///
/// @param text the most characters of a reason
record FootprintJson(Excerpts excerpts, int text) {

  Json logs(LogActivity logs) {
    String reason = FootprintWords.reason(logs);
    return new Members()
        .text("state", FootprintWords.state(logs))
        .millis("withinMs", within(logs))
        .text("reason", reason.isEmpty() ? Optional.empty() : Optional.of(line(reason)))
        .object();
  }

  private static Optional<Duration> within(LogActivity logs) {
    if (logs instanceof LogActivity.Written written) {
      return Optional.of(written.within());
    }
    return logs instanceof LogActivity.Silent silent
        ? Optional.of(silent.within())
        : Optional.empty();
  }

  Json rollout(Rollout rollout) {
    Members members = new Members().text("stage", FootprintWords.stage(rollout));
    if (rollout instanceof Rollout.Seen seen) {
      return members
          .number("live", number(seen.live()))
          .number("target", number(seen.target()))
          .text("status", seen.status())
          .text("since", seen.since().toString())
          .number("before", number(seen.before()))
          .text(
              "reason",
              seen.failure().isEmpty() ? Optional.empty() : Optional.of(line(seen.failure())))
          .object();
    }
    Optional<String> reason =
        rollout instanceof Rollout.NotSeen unseen
            ? Optional.of(line(unseen.reason()))
            : Optional.empty();
    return members
        .number("live", Optional.empty())
        .number("target", Optional.empty())
        .text("status", Optional.empty())
        .text("since", Optional.empty())
        .number("before", Optional.empty())
        .text("reason", reason)
        .object();
  }

  private String line(String reason) {
    return excerpts.line(reason, text);
  }

  private static Optional<BigDecimal> number(Optional<Integer> version) {
    return version.isPresent() ? Optional.of(BigDecimal.valueOf(version.get())) : Optional.empty();
  }
}
