package dev.agentcanary.infra.dashboard.fleet;

import dev.agentcanary.infra.dashboard.Watched;
import dev.agentcanary.infra.dashboard.layout.Row;
import dev.agentcanary.infra.dashboard.widget.AlarmWidget;
import dev.agentcanary.infra.dashboard.widget.AlarmWidget.Order;
import java.util.List;
import java.util.stream.Stream;

/// A tile for each canary that can page, and one for each that can open a ticket, by state.
final class WhoRings {
  private static final int TILES_IN_A_ROW = 6;

  private WhoRings() {}

  static List<Row> rows(List<Watched> canaries) {
    return Stream.concat(
            rows(
                canaries,
                "page",
                "Who is paged for, the worst first",
                "Which agents are down, wrong or silent now?",
                "A tile for each canary, those that ring first. A canary that went silent rings here"
                    + " and is missing in the table below."),
            rows(
                canaries,
                "ticket",
                "Who has a ticket, the worst first",
                "Which agents need somebody in working hours?",
                "As above, for what can wait. A canary that pages has no ticket meanwhile."))
        .toList();
  }

  private static Stream<Row> rows(
      List<Watched> canaries, String kind, String title, String question, String reading) {
    List<String> arns =
        canaries.stream()
            .filter(watched -> watched.alarms().contains(kind))
            .map(watched -> watched.canary().names().alarmArn(kind))
            .toList();
    return Parts.of(arns, AlarmWidget.MOST).stream()
        .map(
            part ->
                Row.of(
                    2 + Math.ceilDiv(part.items().size(), TILES_IN_A_ROW),
                    new AlarmWidget(part.title(title), Order.WORST_FIRST, part.items()),
                    question,
                    reading));
  }
}
