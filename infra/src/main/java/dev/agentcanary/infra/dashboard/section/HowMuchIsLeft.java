package dev.agentcanary.infra.dashboard.section;

import dev.agentcanary.infra.dashboard.Watched;
import dev.agentcanary.infra.dashboard.layout.Panel;
import dev.agentcanary.infra.dashboard.layout.Row;
import dev.agentcanary.infra.dashboard.metric.CanaryMetrics;
import dev.agentcanary.infra.dashboard.metric.Metric;
import dev.agentcanary.infra.dashboard.widget.Colour;
import dev.agentcanary.infra.dashboard.widget.Line;
import dev.agentcanary.infra.dashboard.widget.Look;
import dev.agentcanary.infra.dashboard.widget.MetricRow;
import dev.agentcanary.infra.dashboard.widget.MetricWidget;
import dev.agentcanary.metrics.MetricCatalog;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// The error budget of the availability objective: of the first tries that it lets fail over
/// [#WINDOW], how many are left.
///
/// The budget is (1 - objective) × first tries; spent is (1 - average) × first tries. So the share
/// that is left is 1 - (1 - average) / (1 - objective), below 0 once the promise is broken. An
/// objective of 100 % has no budget, and a plan without one no promise: then the failures are
/// counted.
final class HowMuchIsLeft implements Section {
  /// Four weeks: any such window has the same weekends.
  private static final Duration WINDOW = Duration.ofDays(28);

  private static final int HOUR = 3_600;
  private static final int ALL = (int) WINDOW.toSeconds();

  @Override
  public String question() {
    return "How much of the promise is left?";
  }

  @Override
  public List<Row> rows(Watched watched) {
    Optional<BigDecimal> promise =
        watched.canary().plan().objectives().availability().stream()
            .mapToObj(BigDecimal::valueOf)
            .findFirst();
    Optional<BigDecimal> allowed =
        promise.map(BigDecimal.ONE::subtract).filter(share -> share.signum() > 0);
    List<Row> rows = new ArrayList<>();
    rows.add(new Row(6, List.of(numbers(watched, allowed), share(watched, promise))));
    allowed.ifPresent(share -> rows.add(budget(watched, share)));
    return rows;
  }

  private static Panel numbers(Watched watched, Optional<BigDecimal> allowed) {
    List<MetricRow> rows = inputs(watched, ALL);
    rows.add(MetricRow.computed("100 * ok", ALL, "% right at the first try"));
    rows.add(MetricRow.computed("n * (1 - ok)", ALL, "first tries that failed"));
    allowed.ifPresent(
        share -> {
          String budget = Promises.plain(share);
          rows.add(
              MetricRow.computed(
                  "100 * (1 - (1 - ok) / %s)".formatted(budget), ALL, "% of the budget left"));
          rows.add(
              MetricRow.computed(
                  "n * (%s - (1 - ok))".formatted(budget), ALL, "first tries that may still fail"));
        });
    return new Panel(
        12,
        MetricWidget.of("The last 28 days in numbers", watched.place(), new Look.Numbers(), rows)
            .last(WINDOW),
        "Do we keep what we promise, and how much may still go wrong?",
        "The promise is about first tries, which no confirmation makes better. Below 0 % the"
            + " promise is broken: stop risky changes. Without a promise of availability only the"
            + " counts are shown.");
  }

  private static Panel share(Watched watched, Optional<BigDecimal> promise) {
    List<MetricRow> rows =
        List.of(
            share(watched, HOUR), MetricRow.computed("100 * ok", HOUR, "% right at the first try"));
    List<Line> lines =
        promise.stream()
            .map(
                share ->
                    new Line(
                        share.movePointRight(2).stripTrailingZeros(),
                        "promised " + Promises.percent(share.doubleValue()),
                        Colour.PROMISE))
            .toList();
    return new Panel(
        12,
        MetricWidget.of(
                "Right at the first try, hour by hour, 28 days",
                watched.place(),
                new Look.CloseUp("%"),
                rows)
            .lines(lines)
            .marks(watched.marks())
            .last(WINDOW),
        "Was it one bad hour, or is it always a little wrong?",
        "Each point is an hour. A short deep dip is an outage; a line that stays just below the"
            + " promise is a flaky agent.");
  }

  private static Row budget(Watched watched, BigDecimal allowed) {
    List<MetricRow> rows = inputs(watched, HOUR);
    rows.add(
        MetricRow.computed(
            "100 - 100 * RUNNING_SUM(n * (1 - ok)) / (SUM(n) * %s)"
                .formatted(Promises.plain(allowed)),
            HOUR,
            "% of the budget left"));
    return Row.of(
        6,
        MetricWidget.of(
                "How the budget of failures was spent, 28 days",
                watched.place(),
                new Look.CloseUp("% left"),
                rows)
            .lines(List.of(new Line(BigDecimal.ZERO, "nothing left", Colour.BAD)))
            .marks(watched.marks())
            .last(WINDOW),
        "When did we lose it?",
        "Starts at 100 % four weeks ago and only falls. A step is an incident, a slope is flakiness."
            + " Where it reaches 0, the promise of this window is broken.");
  }

  private static List<MetricRow> inputs(Watched watched, int period) {
    List<MetricRow> rows = new ArrayList<>();
    rows.add(share(watched, period));
    rows.add(MetricRow.of(success(watched), "SampleCount", period, "first tries").as("n"));
    return rows;
  }

  private static MetricRow share(Watched watched, int period) {
    return MetricRow.of(success(watched), "Average", period, "share right at the first try")
        .as("ok");
  }

  private static Metric success(Watched watched) {
    return CanaryMetrics.of(MetricCatalog.FIRST_ATTEMPT_SUCCESS, watched.name());
  }
}
