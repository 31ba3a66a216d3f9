package dev.agentcanary.infra.dashboard;

import dev.agentcanary.infra.Canaries;
import dev.agentcanary.infra.Goldens;
import dev.agentcanary.infra.dashboard.fleet.Home;
import dev.agentcanary.infra.dashboard.layout.Body;
import dev.agentcanary.infra.dashboard.layout.Panel;
import dev.agentcanary.infra.dashboard.layout.Row;
import dev.agentcanary.infra.dashboard.metric.VendedMetric;
import dev.agentcanary.infra.dashboard.section.Section;
import dev.agentcanary.infra.dashboard.section.SectionCatalog;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/// The reference page is made of what the panels say of themselves.
class DashboardsPageTest {
  private static final String HEAD =
      """
      # Dashboards

      `cdk deploy` makes one dashboard for each canary, `canary-<name>`, and one overview, `canaries`. Each is a literal JSON
      body in the template: nothing in it depends on the time of the deployment or on who makes it.

      A table from logs is a query of CloudWatch Logs Insights, billed by what it reads at each refresh: keep automatic refresh
      at minutes, not seconds. Canaries in other accounts show in the overview only where CloudWatch's cross-account
      observability links those accounts to the overview's.

      **Vertical marks.** `npx cdk deploy -c mark="2026-11-25T12:00:00Z new model; 2026-11-26T09:30:00Z rolled back"` draws a line
      into every graph over time. Without it nothing is marked, but a changed canary file shows by itself under *What changed?*.

      This page is generated: `mvn test -Dgoldens=rewrite`.

      """;

  @Test
  void thePageSaysWhatEachWidgetAnswersAndHowToReadIt() {
    Watched shipped = Watching.shipped();
    String sections =
        SectionCatalog.ALL.stream()
            .map(each -> section(each, shipped))
            .collect(Collectors.joining());
    Body fleet = FleetDashboard.body(List.of(shipped), new Home("eu-west-1", "123456789012"));

    Goldens.check(
        Canaries.root().resolve("docs/reference/dashboards.md"),
        HEAD
            + "## One canary\n\n"
            + sections
            + "## All canaries\n\n"
            + table(fleet.rows())
            + "## What AWS writes\n\n"
            + "The canary's own metrics are in [metrics](metrics.md); these are written by AWS and shown beside them.\n\n"
            + vended(shipped));
  }

  private static String section(Section section, Watched watched) {
    return "### " + section.question() + "\n\n" + table(section.rows(watched));
  }

  private static String table(List<Row> rows) {
    return rows.stream()
        .flatMap(row -> row.panels().stream())
        .map(DashboardsPageTest::line)
        .collect(
            Collectors.joining(
                "", "| widget | question | how to read it |\n|---|---|---|\n", "\n"));
  }

  private static String line(Panel panel) {
    return "| %s | %s | %s |\n"
        .formatted(panel.widget().title(), panel.question(), panel.reading());
  }

  private static String vended(Watched watched) {
    StringBuilder table = new StringBuilder("| metric | dimensions | counts |\n|---|---|---|\n");
    for (VendedMetric metric : VendedMetric.values()) {
      var shown = metric.of(watched.canary());
      table.append(
          "| `%s` `%s` | %s | %s |\n"
              .formatted(
                  shown.namespace(),
                  shown.name(),
                  shown.dimensions().stream()
                      .map(each -> "`" + each.name() + "`")
                      .collect(Collectors.joining(", ")),
                  metric.meaning()));
    }
    return table.toString();
  }
}
