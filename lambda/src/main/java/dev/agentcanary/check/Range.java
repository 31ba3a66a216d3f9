package dev.agentcanary.check;

import java.math.BigDecimal;
import java.util.Optional;

/// A range of numbers, both ends included.
///
/// @param min and `max`: absent if that side is open; `min` is not above `max`
record Range(Optional<BigDecimal> min, Optional<BigDecimal> max) {
  boolean has(BigDecimal number) {
    return (min.isEmpty() || min.get().compareTo(number) <= 0)
        && (max.isEmpty() || max.get().compareTo(number) >= 0);
  }

  /// For example `5`, `3 to 5`, `at least 3`, `at most 5`.
  @Override
  public String toString() {
    if (min.isEmpty()) {
      return "at most " + max.map(BigDecimal::toString).orElse("any");
    }
    if (max.isEmpty()) {
      return "at least " + min.get();
    }
    return min.equals(max) ? min.get().toString() : min.get() + " to " + max.get();
  }
}
