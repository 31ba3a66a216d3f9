package dev.agentcanary.check;

import dev.agentcanary.json.Json;
import java.math.BigDecimal;
import java.util.Optional;

/// A value of the plan as text, the way JavaScript's `String(value)` writes it.
final class ValueText {
  private static final int LONGEST_NUMBER = 400;

  private ValueText() {}

  /// The text of a string, a number or a truth value; nothing for the other kinds.
  static Optional<String> of(Json value) {
    return switch (value) {
      case Json.Str(var text) -> Optional.of(text);
      case Json.Num(var number) -> Optional.of(plain(number));
      case Json.Bool(var truth) -> Optional.of(Boolean.toString(truth));
      case Json.Obj _, Json.Arr _, Json.Null _ -> Optional.empty();
    };
  }

  /// The value of a check that looks for one text: a string or a number, not empty.
  static ValueReading<String> read(Json value) {
    if (value instanceof Json.Arr) {
      return new ValueReading.Wrong<>(
          "value: a list cannot be looked for as one text; use the -any or -all form of the check");
    }
    if (value instanceof Json.Bool) {
      return new ValueReading.Wrong<>(
          "value: a truth value is not text; put it in quotes, as in value: 'true'");
    }
    return of(value)
        .filter(text -> !text.isEmpty())
        .<ValueReading<String>>map(ValueReading.Right::new)
        .orElseGet(() -> new ValueReading.Wrong<>("value must be text that is not empty"));
  }

  /// An exponent is written out, as long as that stays readable.
  private static String plain(BigDecimal number) {
    BigDecimal shortest = number.stripTrailingZeros();
    return Math.abs((long) shortest.scale()) > LONGEST_NUMBER
        ? shortest.toString()
        : shortest.toPlainString();
  }
}
