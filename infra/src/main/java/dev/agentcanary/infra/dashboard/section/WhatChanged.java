package dev.agentcanary.infra.dashboard.section;

import dev.agentcanary.infra.dashboard.Watched;
import dev.agentcanary.infra.dashboard.layout.Row;
import dev.agentcanary.infra.dashboard.widget.LogWidget;
import dev.agentcanary.infra.dashboard.widget.LogWidget.View;
import dev.agentcanary.report.RunReport;
import java.util.List;

/// When another version of the canary file began to watch, from the reports: a deployment shows
/// without anybody marking it.
final class WhatChanged implements Section {
  @Override
  public String question() {
    return "What changed?";
  }

  @Override
  public List<Row> rows(Watched watched) {
    return List.of(
        Row.of(
            4,
            new LogWidget(
                "Versions of the canary file, and when each began",
                watched.place(),
                View.TABLE,
                List.of(watched.canary().names().logGroup()),
                List.of(
                    "filter type = \"" + RunReport.TYPE + "\"",
                    "stats earliest(startedAt) as firstRun, latest(startedAt) as lastRun,"
                        + " count(*) as runs, avg(passRate) as meanPassRate by plan",
                    "sort firstRun desc")),
            "Did the failures begin when the canary was changed?",
            "A line for each version of the file within the time range. A first run at the time of"
                + " the first failure means: look at the change of the canary before the agent. The"
                + " version is the checksum of the plan as it was deployed."));
  }
}
