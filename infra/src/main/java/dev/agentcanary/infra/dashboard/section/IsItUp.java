package dev.agentcanary.infra.dashboard.section;

import dev.agentcanary.infra.dashboard.Watched;
import dev.agentcanary.infra.dashboard.layout.Row;
import dev.agentcanary.infra.dashboard.metric.CanaryMetrics;
import dev.agentcanary.infra.dashboard.widget.Colour;
import dev.agentcanary.infra.dashboard.widget.Look;
import dev.agentcanary.infra.dashboard.widget.MetricRow;
import dev.agentcanary.infra.dashboard.widget.MetricWidget;
import dev.agentcanary.infra.dashboard.widget.TextWidget;
import dev.agentcanary.metrics.MetricCatalog;
import dev.agentcanary.metrics.MetricDefinition;
import java.util.ArrayList;
import java.util.List;

/// The state now, and for how long: alarms, and the verdicts as a strip of colours.
final class IsItUp implements Section {
  @Override
  public String question() {
    return "Is it up?";
  }

  @Override
  public List<Row> rows(Watched watched) {
    List<Row> rows = new ArrayList<>();
    rows.addAll(Alarms.rows(watched));
    rows.add(strip(watched));
    rows.add(
        Row.of(
            7,
            new TextWidget("About this canary", AboutTheCanary.markdown(watched)),
            "What is this, and where do I read on?",
            "What is watched, how often, and what is promised; links to runbooks, logs and consoles."));
    return rows;
  }

  private static Row strip(Watched watched) {
    Pace pace = Pace.of(watched.canary().plan().schedule());
    List<MetricRow> rows = new ArrayList<>();
    hidden(rows, watched, MetricCatalog.AGENT_DOWN, "down", pace);
    hidden(rows, watched, MetricCatalog.ANSWERS_WRONG, "wrong", pace);
    hidden(rows, watched, MetricCatalog.CANARY_FAULT, "fault", pace);
    hidden(rows, watched, MetricCatalog.RUNS, "runs", pace);
    rows.add(colour("IF(down > 0, 1, 0)", "agent down", Colour.BAD, pace));
    rows.add(colour("IF(wrong > 0 AND down < 1, 1, 0)", "answers wrong", Colour.WARNING, pace));
    rows.add(
        colour(
            "IF(fault > 0 AND down < 1 AND wrong < 1, 1, 0)",
            "canary at fault",
            Colour.NEUTRAL,
            pace));
    if (pace.everyPoint()) {
      rows.add(colour("IF(FILL(runs, 0) < 1, 1, 0)", "no run", Colour.UNKNOWN, pace));
    }
    rows.add(
        colour(
            "IF(runs > 0 AND down < 1 AND wrong < 1 AND fault < 1, 1, 0)",
            "healthy",
            Colour.GOOD,
            pace));
    return Row.of(
        4,
        MetricWidget.of(
                "Verdict over time: green is healthy, red is down",
                watched.place(),
                new Look.Strip(1),
                rows)
            .marks(watched.marks()),
        "Since when?",
        "One colour at each time. Red: the agent is down. Orange: it answers wrongly. Grey: the"
            + " canary itself failed and knows nothing. Violet: no run came to its end. Vertical"
            + " lines are what somebody marked at a deployment.");
  }

  private static void hidden(
      List<MetricRow> rows, Watched watched, MetricDefinition metric, String id, Pace pace) {
    String statistic = metric == MetricCatalog.RUNS ? "Sum" : "Maximum";
    rows.add(
        MetricRow.of(CanaryMetrics.of(metric, watched.name()), statistic, pace.seconds(), id)
            .as(id));
  }

  private static MetricRow colour(String expression, String label, Colour colour, Pace pace) {
    return MetricRow.computed(expression, pace.seconds(), label).in(colour);
  }
}
