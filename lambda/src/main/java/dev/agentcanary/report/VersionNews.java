package dev.agentcanary.report;

import dev.agentcanary.outcome.Rollout;
import dev.agentcanary.outcome.RunOutcome;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/// What happened to the agent's version lately, as the first thing that a report says: most outages
/// begin with a change. Not yet redacted.
final class VersionNews {
  /// A change that is older explains nothing any more.
  static final Duration LATELY = Duration.ofHours(1);

  private VersionNews() {}

  /// A phrase without its full stop, e.g. `version 11 -> 12, 8 minutes before`; nothing if there is
  /// no rollout and the last is older than [#LATELY]. Times are before the run's start.
  static Optional<String> of(RunOutcome run) {
    return run.footprint().rollout() instanceof Rollout.Seen seen
        ? of(seen, run.startedAt())
        : Optional.empty();
  }

  private static Optional<String> of(Rollout.Seen seen, Instant start) {
    Duration age = Duration.between(seen.since(), start);
    return switch (seen.stage()) {
      case FAILED -> Optional.of(failed(seen) + before(age));
      case HANGING ->
          Optional.of("rollout" + step(seen.live(), seen.target()) + " has hung" + lasting(age));
      case UNDER_WAY ->
          Optional.of("rollout" + step(seen.live(), seen.target()) + " has begun" + before(age));
      case DONE -> age.compareTo(LATELY) > 0 ? Optional.empty() : Optional.of(done(seen, age));
    };
  }

  private static String failed(Rollout.Seen seen) {
    return "rollout"
        + step(seen.live(), seen.target())
        + " failed ("
        + seen.status()
        + (seen.failure().isEmpty() ? "" : ": " + seen.failure())
        + ")";
  }

  private static String done(Rollout.Seen seen, Duration age) {
    return seen.before().isPresent()
        ? "version" + step(seen.before(), seen.live()) + before(age)
        : "version" + number(seen.live()) + lasting(age);
  }

  private static String step(Optional<Integer> from, Optional<Integer> to) {
    return to.isEmpty() || to.equals(from) ? number(from) : number(from) + " ->" + number(to);
  }

  private static String number(Optional<Integer> version) {
    return version.isPresent() ? " " + version.get() : "";
  }

  private static String before(Duration age) {
    return age.isNegative() ? ", while this ran" : ", " + minutes(age) + " before";
  }

  private static String lasting(Duration age) {
    return age.isNegative() ? ", while this ran" : " for " + minutes(age);
  }

  private static String minutes(Duration age) {
    long minutes = age.toMinutes();
    if (minutes >= 2 * 24 * 60) {
      return minutes / (24 * 60) + " days";
    }
    if (minutes >= 2 * 60) {
      return minutes / 60 + " hours";
    }
    if (minutes == 0) {
      return "less than a minute";
    }
    return minutes == 1 ? "1 minute" : minutes + " minutes";
  }
}
