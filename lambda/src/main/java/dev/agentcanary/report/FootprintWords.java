package dev.agentcanary.report;

import dev.agentcanary.outcome.LogActivity;
import dev.agentcanary.outcome.Rollout;
import java.time.Duration;

/// What the agent left behind, in words. Those of [#state] and [#stage] are stable: queries and
/// scripts compare them.
final class FootprintWords {
  private FootprintWords() {}

  static String state(LogActivity logs) {
    if (logs instanceof LogActivity.Written) {
      return "written";
    }
    if (logs instanceof LogActivity.Silent) {
      return "silent";
    }
    if (logs instanceof LogActivity.NoGroup) {
      return "no-group";
    }
    return logs instanceof LogActivity.NotSeen ? "not-seen" : "not-asked";
  }

  /// Why the log is not as it should be, or not known; empty if it is.
  static String reason(LogActivity logs) {
    if (logs instanceof LogActivity.Silent silent) {
      return "nothing was written to " + silent.group() + " within " + time(silent.within());
    }
    if (logs instanceof LogActivity.NoGroup missing) {
      return "there is no log group " + missing.group();
    }
    return logs instanceof LogActivity.NotSeen unseen ? unseen.reason() : "";
  }

  static String stage(Rollout rollout) {
    if (rollout instanceof Rollout.Seen seen) {
      return switch (seen.stage()) {
        case DONE -> "done";
        case UNDER_WAY -> "under-way";
        case HANGING -> "hanging";
        case FAILED -> "failed";
      };
    }
    return rollout instanceof Rollout.NotSeen ? "not-seen" : "not-asked";
  }

  /// The agent's version on a line; empty if it has none.
  static String version(Rollout rollout) {
    if (rollout instanceof Rollout.Seen seen) {
      String live = seen.live().isPresent() ? "" + seen.live().get() : "none yet";
      String target =
          seen.target().isPresent() && !seen.target().equals(seen.live())
              ? ", " + seen.target().get() + " to come"
              : "";
      return "agent version " + live + target + ", " + seen.status() + " since " + seen.since();
    }
    return rollout instanceof Rollout.NotSeen unseen
        ? "agent version not looked at: " + unseen.reason()
        : "";
  }

  /// The agent's log on a line; empty if it is not asked for.
  static String log(LogActivity logs) {
    if (logs instanceof LogActivity.Written written) {
      return "agent logs written to within " + time(written.within());
    }
    String reason = reason(logs);
    if (reason.isEmpty()) {
      return "";
    }
    return logs instanceof LogActivity.NotSeen
        ? "agent logs not looked at: " + reason
        : "agent logs silent: " + reason;
  }

  private static String time(Duration time) {
    return time.toSeconds() % 60 == 0 ? time.toMinutes() + "m" : time.toSeconds() + "s";
  }
}
