package dev.agentcanary.plan;

import dev.agentcanary.plan.form.DurationForm;
import java.time.Duration;
import java.util.Optional;

/// Reads `agent-logs` and `version`, what an agent leaves behind beside its answers.
///
/// Both are asked of AWS, so a container has neither. An absent key costs the function no class.
record FootprintReader(Fields root, Schedule schedule, boolean runtime) {
  private static final Duration SHORTEST = Duration.ofMinutes(1);
  private static final Duration LONGEST = Duration.ofHours(24);

  FootprintLimits read() {
    if (!root.has("agent-logs") && !root.has("version")) {
      return FootprintLimits.NONE;
    }
    onlyOfARuntime("agent-logs");
    onlyOfARuntime("version");
    return new FootprintLimits(agentLogs(), rollout());
  }

  private void onlyOfARuntime(String key) {
    if (root.has(key) && !runtime) {
      root.problem(
          key,
          "`%s` is asked of AWS, which knows nothing of a container; write `agent.runtime`, or remove it"
              .formatted(key));
    }
  }

  /// Between two runs nobody but users may write anything.
  private Optional<Duration> agentLogs() {
    Optional<Fields> logs = root.section("agent-logs", Section.AGENT_LOGS);
    if (logs.isEmpty()) {
      return Optional.empty();
    }
    logs.get().require("within", "within: 15m");
    Optional<Duration> within = time(logs.get(), "within");
    Duration gap = schedule.shortestGap();
    if (within.isPresent() && within.get().compareTo(gap) < 0) {
      logs.get()
          .problem(
              "within",
              "`within` is shorter than the time between two runs, which is `%s`; write at least that"
                  .formatted(DurationForm.write(gap)));
    }
    return within;
  }

  private Optional<Duration> rollout() {
    Optional<Fields> version = root.section("version", Section.VERSION);
    return version.isEmpty()
        ? Optional.empty()
        : Optional.of(time(version.get(), "rollout-within").orElse(FootprintLimits.ROLLOUT));
  }

  private static Optional<Duration> time(Fields fields, String key) {
    Optional<Duration> time = fields.formed(key, new DurationForm());
    if (time.isPresent()
        && (time.get().compareTo(SHORTEST) < 0 || time.get().compareTo(LONGEST) > 0)) {
      fields.problem(key, "`%s` must be from `1m` to `24h`".formatted(key));
      return Optional.empty();
    }
    return time;
  }
}
