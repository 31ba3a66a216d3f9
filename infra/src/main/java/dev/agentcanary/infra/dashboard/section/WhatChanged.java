package dev.agentcanary.infra.dashboard.section;

import dev.agentcanary.infra.dashboard.Watched;
import dev.agentcanary.infra.dashboard.layout.Panel;
import dev.agentcanary.infra.dashboard.layout.Row;
import dev.agentcanary.infra.dashboard.widget.LogWidget;
import dev.agentcanary.infra.dashboard.widget.LogWidget.View;
import dev.agentcanary.report.RunReport;
import java.util.ArrayList;
import java.util.List;

/// When another version of the agent went live, and when another version of the canary file began
/// to watch, from the reports: a deployment shows without anybody marking it.
final class WhatChanged implements Section {
  private static final String RUNS = "filter type = \"" + RunReport.TYPE + "\"";

  @Override
  public String question() {
    return "What changed?";
  }

  @Override
  public List<Row> rows(Watched watched) {
    return List.of(
        new Row(5, List.of(agentVersions(watched), overTime(watched))),
        new Row(4, List.of(planVersions(watched))));
  }

  private static Panel agentVersions(Watched watched) {
    return new Panel(
        12,
        table(
            watched,
            "Versions of the agent, and when each was first seen live",
            List.of(
                "stats earliest(startedAt) as firstRun, latest(startedAt) as lastRun,"
                    + " count(*) as runs, avg(passRate) as meanPassRate by rollout.live",
                "sort firstRun desc")),
        "Did the failures begin with a new version of the agent?",
        "A line for each version that was live within the time range. A first run just before the first"
            + " failure means: roll back first, and ask why afterwards. A line without a version is of"
            + " runs that could not see it.");
  }

  private static Panel overTime(Watched watched) {
    return new Panel(
        12,
        new LogWidget(
            "The live version and the one to come",
            watched.place(),
            View.LINES,
            List.of(watched.canary().names().logGroup()),
            List.of(
                RUNS, "stats max(rollout.live) as live, max(rollout.target) as toCome by bin(5m)")),
        "When did the version change, seen beside the graphs above?",
        "A step is a rollout. The two apart: it goes on, hangs or has failed.");
  }

  private static Panel planVersions(Watched watched) {
    return new Panel(
        24,
        table(
            watched,
            "Versions of the canary file, and when each began",
            List.of(
                "stats earliest(startedAt) as firstRun, latest(startedAt) as lastRun,"
                    + " count(*) as runs, avg(passRate) as meanPassRate by plan",
                "sort firstRun desc")),
        "Did the failures begin when the canary was changed?",
        "A line for each version of the file within the time range. A first run at the time of"
            + " the first failure means: look at the change of the canary before the agent. The"
            + " version is the checksum of the plan as it was deployed.");
  }

  private static LogWidget table(Watched watched, String title, List<String> commands) {
    List<String> all = new ArrayList<>(List.of(RUNS));
    all.addAll(commands);
    return new LogWidget(
        title, watched.place(), View.TABLE, List.of(watched.canary().names().logGroup()), all);
  }
}
