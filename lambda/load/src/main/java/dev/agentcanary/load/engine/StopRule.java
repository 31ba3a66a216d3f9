package dev.agentcanary.load.engine;

import java.time.Duration;
import java.util.Locale;
import java.util.Optional;

/// When a load test ends early: an agent that is down learns nothing from more load.
///
/// @param failedShare of the turns that ended in the window, throttled ones included; above it the
///   test ends; 0 to 1, and 1 never ends it
/// @param throttledShare likewise, of throttled turns
/// @param leastTurns fewer in the window decide nothing; 1 or more
/// @param window how far back is looked; whole seconds, 1 s or more
public record StopRule(double failedShare, double throttledShare, int leastTurns, Duration window) {

  /// Why a test is to be ended, for people; nothing if it may go on.
  ///
  /// @param recent what ended in the window
  public Optional<String> broken(Window recent) {
    if (recent.turns() < leastTurns) {
      return Optional.empty();
    }
    return above("failed", recent.failed(), failedShare, recent.turns())
        .or(() -> above("were throttled", recent.throttled(), throttledShare, recent.turns()));
  }

  private Optional<String> above(String what, long count, double limit, long turns) {
    if (count <= limit * turns) {
      return Optional.empty();
    }
    return Optional.of(
        String.format(
            Locale.ROOT,
            "%d of the last %d turns %s (%.1f%% within %d s), the limit is %.1f%%",
            count,
            turns,
            what,
            100.0 * count / turns,
            window.toSeconds(),
            100 * limit));
  }
}
