package dev.agentcanary.infra.alarm;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/// What an alarm compares with its threshold: the sum of readings, with a value where there is
/// none.
///
/// Because no period is ever empty, an alarm's state follows from the periods that it is said to
/// look at, and never from how far beyond them CloudWatch reaches for older data.
///
/// @param readings 1 to 9, so that with the expression there are at most 10 metrics
/// @param absent the value of a period without data
public record Signal(List<Reading> readings, int absent) {
  private static final int MOST = 9;

  public Signal {
    readings = List.copyOf(readings);
    if (readings.isEmpty() || readings.size() > MOST) {
      throw new IllegalArgumentException("1 to " + MOST + " readings: " + readings);
    }
  }

  /// One reading.
  public static Signal of(Reading reading, int absent) {
    return new Signal(List.of(reading), absent);
  }

  /// The metric math, e.g. `FILL(m1, 0) + FILL(m2, 0)`.
  public String expression() {
    return IntStream.range(0, readings.size())
        .mapToObj(i -> "FILL(%s, %d)".formatted(id(i), absent))
        .collect(Collectors.joining(" + "));
  }

  /// The id of a reading in the expression: `m1`, `m2`…
  public static String id(int index) {
    return "m" + (index + 1);
  }

  /// For people: `Errors Sum + Throttles Sum`.
  public String label() {
    return readings.stream()
        .map(reading -> reading.metric() + " " + reading.statistic().id())
        .collect(Collectors.joining(" + "));
  }
}
