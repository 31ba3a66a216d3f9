package dev.agentcanary.load.page;

import dev.agentcanary.json.Json;
import dev.agentcanary.load.measure.Distribution;
import dev.agentcanary.load.measure.Interval;
import dev.agentcanary.load.measure.Intervals;
import dev.agentcanary.load.measure.Series;
import dev.agentcanary.load.result.Judgement;
import dev.agentcanary.load.result.LoadResult;
import dev.agentcanary.load.result.Threshold;
import dev.agentcanary.load.result.Verdict;
import dev.agentcanary.outcome.Attribution;
import dev.agentcanary.report.Members;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// What the page's script draws. Times are milliseconds; times of the test, seconds since its
/// beginning.
final class ChartData {
  /// More would be narrower than what an eye tells apart on a laptop.
  private static final int MOST_COLUMNS = 120;

  /// Points of the percentile curve from one nine to the next.
  private static final int POINTS_A_NINE = 24;

  private ChartData() {}

  static Json of(LoadResult result, Judgement judgement) {
    List<Interval> columns = Intervals.atMost(MOST_COLUMNS, result.intervals());
    return new Members()
        .number("warmUp", number(result.profile().warmUp().toMillis() / 1e3))
        .number("end", number(result.length().toMillis() / 1e3))
        .number("rowsADoubling", HeatRows.ROWS_A_DOUBLING)
        .list("columns", columns, ChartData::column)
        .list(
            "limits",
            judgement.verdicts().stream().flatMap(it -> limit(it).stream()).toList(),
            it -> it)
        .add("curve", curve(result))
        .object();
  }

  private static Json column(Interval interval) {
    double seconds = interval.length().toNanos() / 1e9;
    Members members =
        new Members()
            .number("from", number(interval.from().toMillis() / 1e3))
            .number("length", number(seconds))
            .number("turns", interval.tally().turns())
            .number("healthy", number(interval.tally().healthy() / seconds))
            .number("underWay", interval.underWay());
    Members failures = new Members();
    for (Attribution attribution : Attribution.values()) {
      Long count = interval.tally().failures().get(attribution);
      if (count != null) {
        failures.number(attribution.id(), number(count / seconds));
      }
    }
    List<Json> heat = new ArrayList<>();
    HeatRows.of(interval.of(Series.LATENCY))
        .forEach((row, count) -> heat.add(new Json.Arr(List.of(whole(row), whole(count)))));
    return members
        .add("failures", failures.object())
        .add("heat", new Json.Arr(heat))
        .number("p50", millis(interval.of(Series.LATENCY), 0.5))
        .number("p95", p95(interval.of(Series.LATENCY)))
        .number("max", millis(interval.of(Series.LATENCY), 1))
        .number("cold", interval.of(Series.COLD).count())
        .number("coldP50", millis(interval.of(Series.COLD), 0.5))
        .number("coldMax", millis(interval.of(Series.COLD), 1))
        .number("warmP50", millis(interval.of(Series.WARM), 0.5))
        .object();
  }

  /// Of fewer than 20 values it would be the largest.
  private static Optional<BigDecimal> p95(Distribution values) {
    return values.count() < 20 ? Optional.empty() : millis(values, 0.95);
  }

  private static Optional<Json> limit(Verdict verdict) {
    return verdict.threshold() instanceof Threshold.Time time && time.series() == Series.LATENCY
        ? Optional.of(
            new Members()
                .text("label", Threshold.percentile(time.share()))
                .number("value", time.most().toMillis())
                .object())
        : Optional.empty();
  }

  /// Of each series the value at every share on the way to the largest; `x` is 1 / (1 - share), so
  /// that each further nine takes the same width.
  private static Json curve(LoadResult result) {
    long most = result.of(Series.LATENCY).count();
    List<Json> x = new ArrayList<>();
    List<Double> shares = new ArrayList<>();
    for (int i = 0; Math.pow(10, (double) i / POINTS_A_NINE) <= most; i++) {
      double inverse = Math.pow(10, (double) i / POINTS_A_NINE);
      x.add(new Json.Num(BigDecimal.valueOf(inverse)));
      shares.add(1 - 1 / inverse);
    }
    Members series = new Members();
    for (Series kind :
        List.of(Series.LATENCY, Series.FIRST_TOKEN, Series.COLD, Series.WARM, Series.SERVICE)) {
      Distribution values = result.of(kind);
      if (values.count() > 0) {
        series.list(kind.id(), shares, share -> point(values, share));
      }
    }
    return new Members().add("x", new Json.Arr(x)).add("series", series.object()).object();
  }

  /// Nothing beyond the share that so few values can tell.
  private static Json point(Distribution values, double share) {
    return 1 / (1 - share) > values.count()
        ? new Json.Null()
        : new Json.Num(BigDecimal.valueOf(values.micros(share), 3));
  }

  private static Optional<BigDecimal> millis(Distribution values, double share) {
    return values.count() == 0
        ? Optional.empty()
        : Optional.of(BigDecimal.valueOf(values.micros(share), 3));
  }

  private static Optional<BigDecimal> number(double value) {
    return Optional.of(BigDecimal.valueOf(Math.round(value * 1e3), 3));
  }

  private static Json whole(long value) {
    return new Json.Num(BigDecimal.valueOf(value));
  }
}
