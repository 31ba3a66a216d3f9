package dev.agentcanary.check;

import dev.agentcanary.json.Json;
import java.math.BigDecimal;
import java.util.Optional;

/// Reads the value of `word-count`: a whole number, also as text, or an object with `min` and
/// `max`.
final class RangeReader {
  private static final String FORM = "value must be a whole number or {min: 20, max: 50}";
  private static final int MOST_DIGITS = 9;

  private RangeReader() {}

  static ValueReading<Range> read(Json value) {
    if (value instanceof Json.Obj object) {
      return bounds(object);
    }
    Optional<BigDecimal> exactly =
        value instanceof Json.Str(var text) ? digits(text) : whole(Optional.of(value));
    return exactly.isEmpty()
        ? new ValueReading.Wrong<>(FORM)
        : new ValueReading.Right<>(new Range(exactly, exactly));
  }

  private static ValueReading<Range> bounds(Json.Obj object) {
    for (String key : object.members().keySet()) {
      if (!key.equals("min") && !key.equals("max")) {
        return new ValueReading.Wrong<>(
            "value has the key " + Excerpt.ofValue(key) + " but takes min and max only");
      }
    }
    Optional<BigDecimal> min = whole(object.get("min"));
    Optional<BigDecimal> max = whole(object.get("max"));
    if (object.members().isEmpty()
        || min.isPresent() != object.get("min").isPresent()
        || max.isPresent() != object.get("max").isPresent()) {
      return new ValueReading.Wrong<>(FORM);
    }
    return min.isPresent() && max.isPresent() && min.get().compareTo(max.get()) > 0
        ? new ValueReading.Wrong<>(
            "value.min " + min.get() + " is above max " + max.get() + "; swap them")
        : new ValueReading.Right<>(new Range(min, max));
  }

  private static Optional<BigDecimal> digits(String text) {
    boolean digits = !text.isEmpty() && text.length() <= MOST_DIGITS;
    for (int i = 0; i < text.length(); i++) {
      digits &= text.charAt(i) >= '0' && text.charAt(i) <= '9';
    }
    return digits ? Optional.of(new BigDecimal(text)) : Optional.empty();
  }

  /// The number, if it is whole, not negative and of a size that words come in.
  private static Optional<BigDecimal> whole(Optional<Json> value) {
    return value.isPresent()
            && value.get() instanceof Json.Num(var number)
            && number.signum() >= 0
            && number.precision() - (long) number.scale() <= MOST_DIGITS
            && number.stripTrailingZeros().scale() <= 0
        ? Optional.of(number.setScale(0))
        : Optional.empty();
  }
}
