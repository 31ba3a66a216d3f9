package dev.agentcanary.infra.dashboard.fleet;

import dev.agentcanary.infra.dashboard.Watched;
import dev.agentcanary.infra.dashboard.layout.Row;
import dev.agentcanary.infra.dashboard.widget.LogWidget;
import dev.agentcanary.infra.dashboard.widget.LogWidget.View;
import dev.agentcanary.infra.dashboard.widget.Place;
import dev.agentcanary.report.RunReport;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// A line for each canary with its last verdict, the worst first: a query for each region of each
/// account, since none reaches further.
final class LastVerdicts {
  /// The words of verdicts, the worst first, are in descending order of the alphabet: `unhealthy`,
  /// `inconclusive`, `healthy`.
  private static final List<String> QUERY =
      List.of(
          "filter type = \"" + RunReport.TYPE + "\"",
          "stats latest(verdict) as lastVerdict, latest(attribution) as fault,"
              + " latest(passRate) as lastPassRate, avg(passRate) as meanPassRate,"
              + " count(*) as runs, latest(endedAt) as lastRun by canary",
          "sort lastVerdict desc, meanPassRate asc");

  private LastVerdicts() {}

  static List<Row> rows(List<Watched> canaries, Home home) {
    Map<Home, List<String>> groups = new LinkedHashMap<>();
    for (Watched watched : canaries) {
      groups
          .computeIfAbsent(
              new Home(watched.canary().runtime().region(), watched.canary().runtime().account()),
              _ -> new ArrayList<>())
          .add(watched.canary().names().logGroup());
    }
    List<Row> rows = new ArrayList<>();
    groups.forEach((where, logs) -> rows.addAll(rows(where, home, logs)));
    return Collections.unmodifiableList(rows);
  }

  private static List<Row> rows(Home where, Home home, List<String> logs) {
    String title =
        "Last verdict of each canary, the worst first: %s, account %s"
            .formatted(where.region(), where.account());
    Place place =
        new Place(
            where.region(),
            Optional.of(where.account()).filter(each -> !each.equals(home.account())));
    return Parts.of(logs, LogWidget.MOST_GROUPS).stream()
        .map(
            part ->
                Row.of(
                    3 + Math.ceilDiv(part.items().size(), 2),
                    new LogWidget(part.title(title), place, View.TABLE, part.items(), QUERY),
                    "How is each agent, and whose fault is it if one is not well?",
                    "A line for each canary that ran within the time range. `unhealthy` comes before"
                        + " `inconclusive` before `healthy`, then the lower mean pass rate. A `lastRun`"
                        + " long ago is a canary that is silent. If the table says that a log group is"
                        + " missing, one of the app's canaries is not deployed."))
        .toList();
  }
}
