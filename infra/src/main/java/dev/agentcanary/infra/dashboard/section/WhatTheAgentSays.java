package dev.agentcanary.infra.dashboard.section;

import dev.agentcanary.infra.dashboard.Watched;
import dev.agentcanary.infra.dashboard.layout.Panel;
import dev.agentcanary.infra.dashboard.layout.Row;
import dev.agentcanary.infra.dashboard.metric.CanaryMetrics;
import dev.agentcanary.infra.dashboard.metric.VendedMetric;
import dev.agentcanary.infra.dashboard.widget.Colour;
import dev.agentcanary.infra.dashboard.widget.LogWidget;
import dev.agentcanary.infra.dashboard.widget.LogWidget.View;
import dev.agentcanary.infra.dashboard.widget.Look;
import dev.agentcanary.infra.dashboard.widget.MetricRow;
import dev.agentcanary.infra.dashboard.widget.MetricWidget;
import dev.agentcanary.metrics.MetricCatalog;
import dev.agentcanary.metrics.MetricDefinition;
import java.util.ArrayList;
import java.util.List;

/// What AWS and the agent itself count and log, of all of its users, the canary included.
final class WhatTheAgentSays implements Section {
  private static final int PERIOD = 300;
  private static final int HOUR = 3_600;

  @Override
  public String question() {
    return "What does the agent say of itself?";
  }

  @Override
  public List<Row> rows(Watched watched) {
    List<Row> rows = new ArrayList<>();
    rows.add(
        new Row(6, List.of(requests(watched), time(watched), sessions(watched), usage(watched))));
    List<MetricRow> troubles = troubles(watched);
    if (!troubles.isEmpty()) {
      rows.add(trouble(watched, troubles));
    }
    rows.add(
        Row.of(
            7,
            new LogWidget(
                "Errors in the agent's own log, the newest first",
                watched.place(),
                View.TABLE,
                List.of(watched.canary().names().agentLogGroup(watched.canary().endpoint())),
                List.of(
                    "filter @message like /(?i)(error|exception|traceback|fatal)/",
                    "sort @timestamp desc",
                    "display @timestamp, @message",
                    "limit 50")),
            "What did the agent's code write when it failed?",
            "Look here for the time of a failure above. The log group exists once the agent was asked"
                + " for the first time; until then this table says that it is missing."));
    return rows;
  }

  private static Row trouble(Watched watched, List<MetricRow> rows) {
    return Row.of(
        4,
        MetricWidget.of(
                "A silent log, a rollout that is stuck",
                watched.place(),
                new Look.Lines("yes"),
                rows)
            .marks(watched.marks()),
        "Can what the agent leaves behind be relied upon?",
        "Only runs that see the trouble draw a point, so an empty graph is good news as long as the"
            + " canary runs. The reason is in the reports, `agentLogs.reason` and `rollout.reason`.");
  }

  private static List<MetricRow> troubles(Watched watched) {
    List<MetricRow> rows = new ArrayList<>();
    List<MetricDefinition> written = MetricCatalog.of(watched.canary().plan());
    if (written.contains(MetricCatalog.AGENT_LOGS_SILENT)) {
      rows.add(seen(watched, MetricCatalog.AGENT_LOGS_SILENT, "the agent's log is silent"));
    }
    if (written.contains(MetricCatalog.ROLLOUT_STUCK)) {
      rows.add(seen(watched, MetricCatalog.ROLLOUT_STUCK, "a rollout failed or hangs"));
    }
    return rows;
  }

  private static MetricRow seen(Watched watched, MetricDefinition metric, String label) {
    return MetricRow.of(CanaryMetrics.of(metric, watched.name()), "Maximum", PERIOD, label)
        .in(Colour.WARNING);
  }

  private static Panel requests(Watched watched) {
    return panel(
        watched,
        "Requests of everybody, and those that failed",
        "requests",
        List.of(
            sum(watched, VendedMetric.AGENT_INVOCATIONS, "requests", PERIOD),
            sum(watched, VendedMetric.AGENT_SYSTEM_ERRORS, "failed by AWS", PERIOD).in(Colour.BAD),
            sum(watched, VendedMetric.AGENT_USER_ERRORS, "refused as wrong", PERIOD)
                .in(Colour.WARNING),
            sum(watched, VendedMetric.AGENT_THROTTLES, "refused for a quota", PERIOD)
                .in(Colour.NEUTRAL)),
        "Do real users see failures too?",
        "The canary's own requests are among them. What the agent's code gets wrong is often not:"
            + " HTTP 200 with an error inside counts as a success here.");
  }

  private static Panel time(Watched watched) {
    return panel(
        watched,
        "Time by AWS beside the canary's",
        "ms",
        List.of(
            MetricRow.of(
                VendedMetric.AGENT_LATENCY.of(watched.canary()), "p90", PERIOD, "AWS, 90 %"),
            MetricRow.of(
                CanaryMetrics.of(MetricCatalog.LATENCY, watched.name()),
                "p90",
                PERIOD,
                "canary, 90 %")),
        "Is it the agent that is slow, or the way to it?",
        "Both high: the agent. Only the canary's high: the network, or its prompts are harder than"
            + " those of users.");
  }

  private static Panel sessions(Watched watched) {
    return panel(
        watched,
        "Sessions that began",
        "sessions",
        List.of(sum(watched, VendedMetric.AGENT_SESSIONS, "new sessions", PERIOD)),
        "How much of the traffic is the canary's?",
        "A canary opens one session for each probe of a run, and one for each time it asks again.");
  }

  private static Panel usage(Watched watched) {
    return panel(
        watched,
        "Compute the agent used, by the hour",
        "hours",
        List.of(
            sum(watched, VendedMetric.AGENT_CPU, "vCPU hours", HOUR),
            sum(watched, VendedMetric.AGENT_MEMORY, "GB hours", HOUR)),
        "What is the agent's bill made of?",
        "Of everybody's sessions; AWS writes it up to an hour late. Memory that stays high at night"
            + " is sessions that nobody stopped.");
  }

  private static MetricRow sum(Watched watched, VendedMetric metric, String label, int period) {
    return MetricRow.of(metric.of(watched.canary()), "Sum", period, label);
  }

  private static Panel panel(
      Watched watched,
      String title,
      String unit,
      List<MetricRow> rows,
      String question,
      String reading) {
    return new Panel(
        6,
        MetricWidget.of(title, watched.place(), new Look.Lines(unit), rows).marks(watched.marks()),
        question,
        reading);
  }
}
