package dev.agentcanary.sim.cloudwatch.mute;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// An alarm mute rule as it is configured.
///
/// @param schedule when a mute window begins
/// @param duration how long it lasts, a minute to 15 days
/// @param alarms names of the muted alarms
/// @param start before it, no window begins
/// @param expire from it on, no window begins and an open one ends
public record MuteRule(
    String name,
    MuteSchedule schedule,
    Duration duration,
    List<String> alarms,
    Optional<Instant> start,
    Optional<Instant> expire) {
  public MuteRule {
    alarms = List.copyOf(alarms);
  }

  /// Until when it mutes; empty if it does not at that time. A window has its begin in it and not
  /// its end.
  public Optional<Instant> mutesUntil(Instant now) {
    if (start.isPresent() && now.isBefore(start.get())) {
      return Optional.empty();
    }
    if (expire.isPresent() && !now.isBefore(expire.get())) {
      return Optional.empty();
    }
    return schedule
        .lastBegin(now, now.minus(duration))
        .filter(begin -> start.isEmpty() || !begin.isBefore(start.get()))
        .map(begin -> begin.plus(duration))
        .map(end -> expire.isPresent() && expire.get().isBefore(end) ? expire.get() : end);
  }
}
