package dev.agentcanary.plan.form;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.regex.Pattern;

/// Numbers of at most 100 characters: longer ones are nobody's intention and cost time to read.
public final class Numbers {
  private static final Pattern WRITTEN =
      Pattern.compile("[-+]?(?:\\d{1,80}\\.?\\d{0,80}|\\.\\d{1,80})(?:[eE][-+]?\\d{1,9})?");
  private static final int LONGEST = 100;

  private Numbers() {}

  /// The decimal number that `text` spells, or nothing.
  public static Optional<BigDecimal> of(String text) {
    return text.length() <= LONGEST && WRITTEN.matcher(text).matches()
        ? Optional.of(new BigDecimal(text))
        : Optional.empty();
  }

  /// The whole number from `least` to `most` that `text` spells, or nothing; `8.0` is whole.
  public static Optional<Integer> whole(String text, int least, int most) {
    Optional<BigDecimal> number = of(text);
    return number.isPresent() && isWhole(number.get(), least, most)
        ? Optional.of(number.get().intValueExact())
        : Optional.empty();
  }

  private static boolean isWhole(BigDecimal number, int least, int most) {
    return number.compareTo(BigDecimal.valueOf(least)) >= 0
        && number.compareTo(BigDecimal.valueOf(most)) <= 0
        && (number.signum() == 0 || number.stripTrailingZeros().scale() <= 0);
  }
}
