package dev.agentcanary.report;

import java.math.BigDecimal;
import java.time.Duration;

/// Times as people and machines read them. A negative time counts as none.
final class Figures {
  private Figures() {}

  /// Milliseconds to a tenth.
  static BigDecimal millis(Duration time) {
    return time.isNegative()
        ? BigDecimal.ZERO
        : BigDecimal.valueOf(Math.round(nanos(time) / 1e5), 1);
  }

  /// `4.2 s`; below ten seconds with two places, `0.35 s`.
  static String seconds(Duration time) {
    int places = time.compareTo(Duration.ofSeconds(10)) < 0 ? 2 : 1;
    return seconds(time, places) + " s";
  }

  /// Seconds with so many places, without a unit.
  static String seconds(Duration time, int places) {
    double unit = Math.pow(10, 9 - places);
    return time.isNegative()
        ? BigDecimal.valueOf(0, places).toPlainString()
        : BigDecimal.valueOf(Math.round(nanos(time) / unit), places).toPlainString();
  }

  private static double nanos(Duration time) {
    return time.getSeconds() * 1e9 + time.getNano();
  }
}
