package dev.agentcanary.drill.show;

import dev.agentcanary.drill.DrillResult;
import dev.agentcanary.drill.Expected.Due;
import dev.agentcanary.drill.incident.IncidentCatalog;
import dev.agentcanary.report.Style;
import java.util.List;

/// The page of reference: every incident, and what becomes of it with the shipped plan.
public final class DrillPage {
  private static final String HEAD =
      """
      # Drills

      `canary drill FILE` lets each of these incidents happen to the agent, in virtual time: the function's own code asks and judges, the
      alarms of the synthesized template are evaluated as CloudWatch evaluates them, and what is told is compared with what is due.
      This page is generated: a test compares it with the drills of the shipped plan.

      What is due follows from the plan, never from the template. A page is due within the sum of: the time until a run is due, 30 s that
      it may start late, the time to confirm (first attempts and every round, in waves of the concurrency), 2 minutes until metrics are
      visible, and 2 minutes of the alarm's own. A blip that is over before it is confirmed is never told. A page is told once, and once
      that it is over. What AWS does not publish is tried in every reading: evaluation ranges of N, N + 2 and N + 4 datapoints, and a
      `FILL` that gives nothing for a silent metric; a result that depends on it has a `*`.

      Exit codes: 0 all as it should be, 1 an incident was not, 2 usage, 3 something could not be tried, which is never a pass.

      ## The shipped plan

      ```
      """;

  private DrillPage() {}

  /// Markdown.
  public static String render(List<DrillResult> results, String canary) {
    StringBuilder page = new StringBuilder(HEAD);
    page.append(DrillTable.render(results, canary, Style.PLAIN));
    page.append("```\n\n`told after` counts from the beginning of the trouble, `cleared` from its");
    page.append(" end; the courses are in `local/src/test/resources/goldens/drill`.\n\n");
    page.append("## The incidents\n\n| incident | what happens |\n|---|---|\n");
    IncidentCatalog.all()
        .forEach(
            incident ->
                page.append("| `")
                    .append(incident.name())
                    .append("` | ")
                    .append(incident.story())
                    .append(" |\n"));
    page.append("\n## Why so late\n\n");
    for (DrillResult result : results) {
      if (result instanceof DrillResult.Played played
          && played.script().expected().page() instanceof Due.Told told) {
        page.append(
            "- `%s`: a page is due within %s.\n".formatted(result.incident().name(), told.why()));
      }
    }
    return page.toString();
  }
}
