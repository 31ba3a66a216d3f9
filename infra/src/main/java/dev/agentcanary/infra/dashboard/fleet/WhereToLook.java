package dev.agentcanary.infra.dashboard.fleet;

import dev.agentcanary.infra.dashboard.Links;
import dev.agentcanary.infra.dashboard.Watched;
import dev.agentcanary.infra.dashboard.layout.Row;
import dev.agentcanary.infra.dashboard.widget.TextWidget;
import java.util.List;
import java.util.stream.Collectors;

/// A link to the dashboard of each canary.
final class WhereToLook {
  /// Lines of one text, so that it stays far below what a widget shows.
  private static final int LINES = 25;

  private WhereToLook() {}

  static List<Row> rows(List<Watched> canaries) {
    return Parts.of(canaries, LINES).stream()
        .map(
            part ->
                Row.of(
                    3 + part.items().size(),
                    new TextWidget(part.title("The dashboard of each canary"), table(part.items())),
                    "Where do I read on?",
                    "By name; the link opens the canary's own dashboard, in its account and region."))
        .toList();
  }

  private static String table(List<Watched> canaries) {
    return canaries.stream()
        .map(WhereToLook::line)
        .collect(
            Collectors.joining(
                "\n", "| canary | agent | region | account |\n|---|---|---|---|\n", ""));
  }

  private static String line(Watched watched) {
    return "| [%s](%s) | `%s` | %s | %s |"
        .formatted(
            watched.name(),
            Links.of(watched.canary()).dashboard(watched.canary().names().dashboard()),
            watched.canary().runtime().id(),
            watched.canary().runtime().region(),
            watched.canary().runtime().account());
  }
}
