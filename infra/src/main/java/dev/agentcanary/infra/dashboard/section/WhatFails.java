package dev.agentcanary.infra.dashboard.section;

import dev.agentcanary.infra.dashboard.Watched;
import dev.agentcanary.infra.dashboard.layout.Panel;
import dev.agentcanary.infra.dashboard.layout.Row;
import dev.agentcanary.infra.dashboard.widget.LogWidget;
import dev.agentcanary.infra.dashboard.widget.LogWidget.View;
import dev.agentcanary.report.RunReport;
import java.util.ArrayList;
import java.util.List;

/// The failures one by one, and counted, from the reports in the function's log.
final class WhatFails implements Section {
  /// Every probe that was not healthy at the first try, a record each.
  private static final List<String> FAILURES =
      List.of(
          "filter type = \"" + RunReport.TYPE + "\"",
          "filter counts.confirmed > 0 or counts.unconfirmed > 0 or counts.recovered > 0",
          "fields jsonParse(@message) as run",
          "unnest run.probes into probe",
          "filter probe.standing != \"healthy\"");

  @Override
  public String question() {
    return "What fails, and why?";
  }

  @Override
  public List<Row> rows(Watched watched) {
    return List.of(
        Row.of(
            8,
            table(
                watched,
                "Failures, the newest first",
                List.of(
                    "sort @timestamp desc",
                    "display @timestamp, probe.probe, probe.standing, probe.attribution, probe.reason",
                    "limit 100")),
            "Which conversation failed, whose fault is it, and why?",
            "`confirmed` failed again when asked again; `recovered` did not, and is a flake;"
                + " `unconfirmed` could not be asked again in time. The attribution is `agent`, `runtime`,"
                + " `startup`, `throttled`, `timeout`, `empty`, `answer` or `canary`."),
        new Row(
            7,
            List.of(
                new Panel(
                    12,
                    table(
                        watched,
                        "What fails most",
                        List.of(
                            "stats count(*) as failures, latest(endedAt) as lastTime"
                                + " by probe.probe, probe.standing",
                            "sort failures desc",
                            "limit 20")),
                    "Is it one conversation or all of them?",
                    "All alike: the agent or its runtime. One alone: its prompt, a tool behind it, or"
                        + " an assertion that asks too much."),
                new Panel(
                    12,
                    new LogWidget(
                        "Runs that were not healthy",
                        watched.place(),
                        View.TABLE,
                        List.of(watched.canary().names().logGroup()),
                        List.of(
                            "filter type = \"" + RunReport.TYPE + "\" and verdict != \"healthy\"",
                            "sort @timestamp desc",
                            "display @timestamp, verdict, attribution, passRate, counts.confirmed,"
                                + " counts.unconfirmed",
                            "limit 50")),
                    "How bad was each run?",
                    "`unhealthy` is the agent's fault, `inconclusive` the canary's own or a run that"
                        + " ended before it was sure. `passRate` 0.9 means one of ten probes failed."))));
  }

  private static LogWidget table(Watched watched, String title, List<String> end) {
    List<String> commands = new ArrayList<>(FAILURES);
    commands.addAll(end);
    return new LogWidget(
        title, watched.place(), View.TABLE, List.of(watched.canary().names().logGroup()), commands);
  }
}
