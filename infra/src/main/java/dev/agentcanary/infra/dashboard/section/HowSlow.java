package dev.agentcanary.infra.dashboard.section;

import dev.agentcanary.infra.dashboard.Watched;
import dev.agentcanary.infra.dashboard.layout.Panel;
import dev.agentcanary.infra.dashboard.layout.Row;
import dev.agentcanary.infra.dashboard.metric.CanaryMetrics;
import dev.agentcanary.infra.dashboard.metric.Metric;
import dev.agentcanary.infra.dashboard.widget.Line;
import dev.agentcanary.infra.dashboard.widget.Look;
import dev.agentcanary.infra.dashboard.widget.MetricRow;
import dev.agentcanary.infra.dashboard.widget.MetricWidget;
import dev.agentcanary.metrics.MetricCatalog;
import dev.agentcanary.metrics.MetricDefinition;
import dev.agentcanary.plan.Objectives;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/// How long users wait, beside what is promised.
final class HowSlow implements Section {
  @Override
  public String question() {
    return "How slow is it?";
  }

  @Override
  public List<Row> rows(Watched watched) {
    Objectives objectives = watched.canary().plan().objectives();
    List<Line> whole =
        Stream.concat(
                Promises.line(objectives.latencyP90(), "promised for 90 %").stream(),
                Promises.line(objectives.latencyMax(), "promised for all").stream())
            .toList();
    boolean streams = objectives.firstToken().isPresent();
    int width = streams ? 8 : 12;
    List<Panel> panels = new ArrayList<>();
    panels.add(whole(watched, width, whole));
    if (streams) {
      panels.add(firstWords(watched, width, objectives));
    }
    panels.add(freshAgainstRunning(watched, width));
    return List.of(new Row(7, panels));
  }

  private static Panel whole(Watched watched, int width, List<Line> promised) {
    return new Panel(
        width,
        graph(
            watched,
            "Time to the whole answer",
            List.of(
                row(watched, MetricCatalog.LATENCY, "p50", "half of the answers"),
                row(watched, MetricCatalog.LATENCY, "p90", "90 % of the answers"),
                row(watched, MetricCatalog.LATENCY, "Maximum", "the slowest answer")),
            promised),
        "How long does a user wait for the whole answer?",
        "First tries only; an answer that never came counts with the time that was waited."
            + " Compare `90 %` and `slowest` with their lines.");
  }

  /// Only of an agent that promises it: without the promise the metric is not written.
  private static Panel firstWords(Watched watched, int width, Objectives objectives) {
    return new Panel(
        width,
        graph(
            watched,
            "Time to the first words",
            List.of(
                row(watched, MetricCatalog.FIRST_TOKEN, "p50", "half of the answers"),
                row(watched, MetricCatalog.FIRST_TOKEN, "p90", "90 % of the answers")),
            Promises.line(objectives.firstToken(), "promised for 90 %")),
        "How long does a user look at nothing?",
        "Close to the whole answer's time: the agent does not stream.");
  }

  private static Panel freshAgainstRunning(Watched watched, int width) {
    return new Panel(
        width,
        graph(
            watched,
            "Fresh sessions against running ones",
            List.of(
                row(watched, MetricCatalog.COLD_START, "p50", "first turn, half"),
                row(watched, MetricCatalog.COLD_START, "p90", "first turn, 90 %"),
                row(watched, MetricCatalog.WARM_TURN, "p50", "later turns, half"),
                row(watched, MetricCatalog.WARM_TURN, "p90", "later turns, 90 %")),
            List.of()),
        "Is it the start of the container, or the model?",
        "Only first turns slow: the container's start. Later turns slow as well: the"
            + " model or its tools. A plan without conversations has no later turns.");
  }

  private static MetricWidget graph(
      Watched watched, String title, List<MetricRow> rows, List<Line> lines) {
    return MetricWidget.of(title, watched.place(), new Look.Lines("ms"), rows)
        .lines(lines)
        .marks(watched.marks());
  }

  private static MetricRow row(
      Watched watched, MetricDefinition definition, String statistic, String label) {
    Metric metric = CanaryMetrics.of(definition, watched.name());
    return MetricRow.of(
        metric, statistic, Pace.of(watched.canary().plan().schedule()).seconds(), label);
  }
}
