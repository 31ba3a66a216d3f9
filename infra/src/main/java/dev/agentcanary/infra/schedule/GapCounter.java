package dev.agentcanary.infra.schedule;

import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.zone.ZoneOffsetTransition;
import java.time.zone.ZoneRules;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Predicate;

/// Counts how often each gap between two firings of a cron expression occurs in 28 years, after
/// which the calendar repeats. For one thread.
///
/// By the rules of EventBridge Scheduler: a time that summer time skips does not fire, one that it
/// repeats fires once. A day without such a shift is like any other, so only its ends are looked
/// at.
final class GapCounter {
  static final LocalDate FROM = LocalDate.of(2026, 1, 1);
  static final LocalDate TO = FROM.plusYears(28);

  private final ZoneRules rules;
  private final SortedMap<Duration, Long> gaps = new TreeMap<>();
  private Optional<Long> first = Optional.empty();
  private long last;

  GapCounter(ZoneId zone) {
    this.rules = zone.getRules();
  }

  /// @param minutes of a day, in order, not empty
  /// @return the gaps and how often each occurs; the last goes round to the first firing again
  SortedMap<Duration, Long> count(Predicate<LocalDate> days, List<Integer> minutes) {
    SortedMap<Duration, Long> inside = inside(minutes);
    Set<LocalDate> shifting = shiftingDays();
    long plainDays = 0;
    for (LocalDate day = FROM; day.isBefore(TO); day = day.plusDays(1)) {
      if (!days.test(day)) {
        continue;
      }
      if (shifting.contains(day)) {
        for (int minute : minutes) {
          fire(day, minute);
        }
      } else {
        fire(day, minutes.getFirst());
        plainDays++;
        last += 60L * (minutes.getLast() - minutes.getFirst());
      }
    }
    if (plainDays > 0) {
      for (var gap : inside.entrySet()) {
        gaps.merge(gap.getKey(), gap.getValue() * plainDays, Long::sum);
      }
    }
    closeTheRing();
    return gaps;
  }

  private static SortedMap<Duration, Long> inside(List<Integer> minutes) {
    SortedMap<Duration, Long> inside = new TreeMap<>();
    for (int i = 1; i < minutes.size(); i++) {
      inside.merge(Duration.ofMinutes(minutes.get(i) - minutes.get(i - 1)), 1L, Long::sum);
    }
    return inside;
  }

  private void fire(LocalDate day, int minute) {
    at(day, minute).ifPresent(this::fire);
  }

  private void fire(long at) {
    if (first.isEmpty()) {
      first = Optional.of(at);
    } else if (at > last) {
      gaps.merge(Duration.ofSeconds(at - last), 1L, Long::sum);
    }
    last = at;
  }

  private void closeTheRing() {
    long ring = 86_400 * (TO.toEpochDay() - FROM.toEpochDay());
    gaps.merge(
        Duration.ofSeconds(first.map(start -> start + ring - last).orElse(ring)), 1L, Long::sum);
  }

  private Optional<Long> at(LocalDate day, int minute) {
    LocalDateTime local = day.atTime(minute / 60, minute % 60);
    List<ZoneOffset> offsets = rules.getValidOffsets(local);
    return offsets.isEmpty()
        ? Optional.empty()
        : Optional.of(local.toEpochSecond(offsets.getFirst()));
  }

  private Set<LocalDate> shiftingDays() {
    Set<LocalDate> days = new HashSet<>();
    ZoneOffsetTransition shift =
        rules.nextTransition(FROM.minusDays(1).atStartOfDay().toInstant(ZoneOffset.UTC));
    while (shift != null && shift.getDateTimeBefore().toLocalDate().isBefore(TO)) {
      days.add(shift.getDateTimeBefore().toLocalDate());
      days.add(shift.getDateTimeAfter().toLocalDate());
      shift = rules.nextTransition(shift.getInstant());
    }
    return days;
  }
}
