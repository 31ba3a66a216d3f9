package dev.agentcanary.plan.form;

import java.math.BigDecimal;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// A percentage, `99%` or `99.95%`, as a share from 0 to 1.
public final class PercentForm implements Form<Double> {
  private static final Pattern WRITTEN = Pattern.compile("(\\d{1,3}(?:\\.\\d{1,6})?)\\s?%");
  private static final Pattern BARE = Pattern.compile("\\d{1,3}(?:\\.\\d{1,6})?");
  private static final BigDecimal MOST = new BigDecimal(100);

  @Override
  public Formed<Double> read(String text) {
    Matcher matcher = WRITTEN.matcher(text);
    if (matcher.matches()) {
      BigDecimal percent = new BigDecimal(matcher.group(1));
      return percent.compareTo(MOST) > 0
          ? new Formed.Bad<>("is %s; write at most `100%%`".formatted(Shown.of(text)))
          : new Formed.Good<>(percent.movePointLeft(2).doubleValue());
    }
    if (BARE.matcher(text).matches()) {
      return new Formed.Bad<>(
          "is %s without a percent sign; write `%s%%`".formatted(Shown.of(text), percentOf(text)));
    }
    return new Formed.Bad<>(
        "is %s, which is not a percentage; write e.g. `99.5%%`".formatted(Shown.of(text)));
  }

  private static String percentOf(String bare) {
    BigDecimal number = new BigDecimal(bare);
    boolean share = number.signum() > 0 && number.compareTo(BigDecimal.ONE) < 0;
    return share ? number.movePointRight(2).stripTrailingZeros().toPlainString() : bare;
  }
}
