package dev.agentcanary.sim.cloudwatch.metric;

import dev.agentcanary.sim.cloudwatch.metric.RangeStatistic.Kind;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// CloudWatch's spelling of a statistic: `Average`, `p99.9`, `tm90`, `TM(10%:90%)`, `PR(:300)`…
public final class StatisticParser {
  private static final String NUMBER = "\\d+(?:\\.\\d{1,10})?";
  private static final Pattern SHORT = Pattern.compile("(p|tm|wm|tc|ts)(" + NUMBER + ")");
  private static final Pattern LONG =
      Pattern.compile(
          "(TM|WM|TC|TS|PR)\\((" + NUMBER + ")?(%)?:(" + NUMBER + ")?(%)?\\)",
          Pattern.CASE_INSENSITIVE);
  private static final Map<String, Kind> KINDS =
      Map.of(
          "tm", Kind.TRIMMED_MEAN,
          "wm", Kind.WINSORIZED_MEAN,
          "tc", Kind.TRIMMED_COUNT,
          "ts", Kind.TRIMMED_SUM);

  private StatisticParser() {}

  /// The statistic of that name; empty if CloudWatch has none.
  public static Optional<Statistic> parse(String text) {
    for (SimpleStatistic simple : SimpleStatistic.values()) {
      if (simple.text().equals(text)) {
        return Optional.of(simple);
      }
    }
    if (text.equalsIgnoreCase("IQM")) {
      return Optional.of(new RangeStatistic(Kind.TRIMMED_MEAN, new Bounds.Percent(25, 75), text));
    }
    Matcher shorthand = SHORT.matcher(text);
    return shorthand.matches() ? shorthand(shorthand, text) : longhand(text);
  }

  private static Optional<Statistic> shorthand(Matcher matcher, String text) {
    double percent = Double.parseDouble(matcher.group(2));
    if (percent > 100) {
      return Optional.empty();
    }
    Kind kind = KINDS.get(matcher.group(1));
    return Optional.of(
        kind == null
            ? new Percentile(percent, text)
            : new RangeStatistic(kind, new Bounds.Percent(0, percent), text));
  }

  private static Optional<Statistic> longhand(String text) {
    Matcher matcher = LONG.matcher(text);
    if (!matcher.matches() || (matcher.group(2) == null && matcher.group(4) == null)) {
      return Optional.empty();
    }
    boolean percent = matcher.group(3) != null || matcher.group(5) != null;
    if (percent && mixed(matcher)) {
      return Optional.empty();
    }
    double low = number(matcher.group(2), percent ? 0 : Double.NEGATIVE_INFINITY);
    double high = number(matcher.group(4), percent ? 100 : Double.POSITIVE_INFINITY);
    Kind kind = KINDS.get(matcher.group(1).toLowerCase(Locale.ROOT));
    if (low >= high || (percent && (high > 100 || kind == null))) {
      return Optional.empty();
    }
    Bounds bounds = percent ? new Bounds.Percent(low, high) : new Bounds.Absolute(low, high);
    return Optional.of(
        kind == null
            ? new PercentileRank(new Bounds.Absolute(low, high), text)
            : new RangeStatistic(kind, bounds, text));
  }

  /// Whether one written bound has a percent sign and the other has none.
  private static boolean mixed(Matcher matcher) {
    return (matcher.group(2) != null) != (matcher.group(3) != null)
        || (matcher.group(4) != null) != (matcher.group(5) != null);
  }

  private static double number(String text, double absent) {
    return text == null ? absent : Double.parseDouble(text);
  }
}
