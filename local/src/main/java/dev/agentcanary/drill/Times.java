package dev.agentcanary.drill;

import java.time.Duration;

/// Durations for people.
public final class Times {
  private static final int SECONDS = 60;
  private static final int HOURS_WITHOUT_SECONDS = 1;

  private Times() {}

  /// To the second below an hour and to the minute from there on: `45s`, `9m 34s`, `2h 5m`.
  public static String of(Duration time) {
    if (time.toHours() >= HOURS_WITHOUT_SECONDS) {
      long minutes = time.toMinutes();
      return minutes / SECONDS
          + "h"
          + (minutes % SECONDS == 0 ? "" : " " + minutes % SECONDS + "m");
    }
    long seconds = time.toSeconds();
    if (seconds < SECONDS) {
      return seconds + "s";
    }
    return seconds / SECONDS + "m" + (seconds % SECONDS == 0 ? "" : " " + seconds % SECONDS + "s");
  }

  /// Since the drill's start, `h:mm:ss`.
  public static String clock(Duration since) {
    return "%d:%02d:%02d".formatted(since.toHours(), since.toMinutesPart(), since.toSecondsPart());
  }
}
