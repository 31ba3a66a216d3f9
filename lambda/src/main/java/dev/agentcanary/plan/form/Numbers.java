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

  /// Whether it has no fraction: `8` and `8.0` have none.
  public static boolean isWhole(BigDecimal number) {
    return number.signum() == 0 || number.stripTrailingZeros().scale() <= 0;
  }
}
