package dev.agentcanary.faults;

import java.time.Duration;

/// How long a run waits. What has to come in time has a minute, on any machine; what does not come
/// at all is waited for only as long as its row needs.
///
/// @param turn the plan's `turn-timeout`
/// @param stop the plan's `stop-timeout`
/// @param run from its start to its deadline
record Patience(Duration turn, Duration stop, Duration run) {
  private static final Duration LONG = Duration.ofSeconds(60);
  private static final Duration SHORT = Duration.ofSeconds(2);

  /// Longer than all rounds of a test together.
  private static final Duration RUN = Duration.ofMinutes(8);

  /// @param word of the table: `patient`; `hasty`, turns time out; `curt`, stops do, too; `late`,
  ///   the deadline comes before anything else
  static Patience of(String word) {
    return switch (word) {
      case "patient" -> new Patience(LONG, LONG, RUN);
      case "hasty" -> new Patience(SHORT, LONG, RUN);
      case "curt" -> new Patience(SHORT, SHORT, RUN);
      case "late" -> new Patience(LONG, LONG, LONG.plus(SHORT));
      default -> throw new IllegalArgumentException("no such patience: " + word);
    };
  }

  /// Whether a run does little but wait.
  boolean isShort() {
    return !equals(of("patient"));
  }
}
