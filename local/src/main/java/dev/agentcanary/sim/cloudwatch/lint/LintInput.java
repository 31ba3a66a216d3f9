package dev.agentcanary.sim.cloudwatch.lint;

import dev.agentcanary.sim.cloudwatch.template.StackTemplate;
import java.time.Duration;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// What the rules look at.
///
/// @param interval how often the canary runs; empty for not known, e.g. a `cron` schedule
/// @param samplesPerRun how many values a run writes into a series such as `Latency`, at most;
///   empty for not known
public record LintInput(
    StackTemplate stack, Optional<Duration> interval, OptionalInt samplesPerRun) {
  private static final Pattern RATE = Pattern.compile("rate\\((\\d+) (minute|hour|day)s?\\)");

  /// A stack by itself: the interval is that of its slowest `rate(…)` schedule.
  public static LintInput of(StackTemplate stack) {
    Optional<Duration> slowest =
        stack.schedules().stream()
            .flatMap(schedule -> interval(schedule).stream())
            .max(Duration::compareTo);
    return new LintInput(stack, slowest, OptionalInt.empty());
  }

  /// The same with so many values in a run.
  public LintInput withSamplesPerRun(int samples) {
    return new LintInput(stack, interval, OptionalInt.of(samples));
  }

  private static Optional<Duration> interval(String schedule) {
    Matcher rate = RATE.matcher(schedule);
    if (!rate.matches()) {
      return Optional.empty();
    }
    long amount = Long.parseLong(rate.group(1));
    return Optional.of(
        switch (rate.group(2)) {
          case "minute" -> Duration.ofMinutes(amount);
          case "hour" -> Duration.ofHours(amount);
          default -> Duration.ofDays(amount);
        });
  }
}
