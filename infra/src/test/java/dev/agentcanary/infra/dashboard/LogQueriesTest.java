package dev.agentcanary.infra.dashboard;

import static org.assertj.core.api.Assertions.assertThat;

import dev.agentcanary.infra.Canaries;
import dev.agentcanary.infra.dashboard.fleet.Home;
import dev.agentcanary.infra.dashboard.widget.LogWidget;
import dev.agentcanary.json.Json;
import dev.agentcanary.json.JsonText;
import dev.agentcanary.outcome.Verdict;
import java.io.IOException;
import java.nio.file.Files;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// Queries name fields of the report, which another module writes.
class LogQueriesTest {
  private static final Set<String> LANGUAGE =
      Set.of(
          "filter",
          "fields",
          "unnest",
          "into",
          "sort",
          "desc",
          "asc",
          "display",
          "limit",
          "stats",
          "count",
          "latest",
          "earliest",
          "avg",
          "max",
          "by",
          "as",
          "and",
          "or",
          "like",
          "bin",
          "jsonParse",
          "type",
          "timestamp",
          "message",
          "maxMemoryUsed",
          "memorySize");

  private static final Pattern TEXT = Pattern.compile("\"[^\"]*\"|/[^/ ]*/");
  private static final Pattern NAME = Pattern.compile("\\b[a-zA-Z][a-zA-Z0-9.]*\\b");
  private static final Pattern ALIAS = Pattern.compile("\\b(?:as|into) (\\w+)");

  @Test
  void everyFieldIsAMemberOfTheReport() throws IOException {
    Set<String> fields = reportFields();
    for (LogWidget table : queries()) {
      String query = TEXT.matcher(String.join(" | ", table.commands())).replaceAll(" ");
      Set<String> aliases = new HashSet<>();
      ALIAS.matcher(query).results().forEach(found -> aliases.add(found.group(1)));

      assertThat(NAME.matcher(query).results().map(found -> found.group()))
          .as(table.title())
          .allMatch(
              name ->
                  LANGUAGE.contains(name)
                      || name.matches("1h|5m")
                      || aliases.contains(name)
                      || fields.contains(name.replaceFirst("^run\\.", ""))
                      || fields.contains(name.replaceFirst("^probe\\.", "probes[].")));
    }
  }

  @Test
  void theWordsOfVerdictsSortTheWorstFirstInDescendingOrder() {
    assertThat(
            Stream.of(Verdict.values())
                .sorted(Comparator.comparing((Verdict verdict) -> word(verdict)).reversed()))
        .containsExactly(Verdict.UNHEALTHY, Verdict.INCONCLUSIVE, Verdict.HEALTHY);
  }

  @Test
  void aQueryReadsTheLogsOfItsOwnCanaryOrAgentOnly() {
    assertThat(CanaryDashboard.body(Watching.shipped()).widgets())
        .filteredOn(LogWidget.class::isInstance)
        .extracting(widget -> ((LogWidget) widget).groups())
        .containsOnly(
            List.of("/aws/lambda/canary-coach-companion"),
            List.of("/aws/bedrock-agentcore/runtimes/coach_companion-0ZUOP04U5z-DEFAULT"));
  }

  private static String word(Verdict verdict) {
    return verdict.name().toLowerCase(Locale.ROOT);
  }

  private static List<LogWidget> queries() {
    Watched shipped = Watching.shipped();
    return Stream.of(
            CanaryDashboard.body(shipped),
            FleetDashboard.body(List.of(shipped), new Home("eu-west-1", "123456789012")))
        .flatMap(body -> body.widgets().stream())
        .filter(LogWidget.class::isInstance)
        .map(LogWidget.class::cast)
        .toList();
  }

  /// `verdict`, `counts.probes`, `probes`, `probes[].reason`…
  private static Set<String> reportFields() throws IOException {
    String text = Files.readString(Canaries.root().resolve("docs/reference/report.schema.json"));
    Json.Obj schema = (Json.Obj) ((JsonText.Parsed.Value) JsonText.parse(text)).json();
    Set<String> fields = new HashSet<>();
    Json.Obj members = in(schema, "properties");
    for (String name : members.members().keySet()) {
      fields.add(name);
      if (in(members, name).members().get("required") instanceof Json.Arr(List<Json> inner)) {
        inner.forEach(each -> fields.add(name + "." + ((Json.Str) each).value()));
      }
    }
    in(in(in(schema, "$defs"), "probe"), "properties")
        .members()
        .keySet()
        .forEach(name -> fields.add("probes[]." + name));
    return fields;
  }

  private static Json.Obj in(Json.Obj object, String name) {
    return (Json.Obj) object.members().get(name);
  }
}
