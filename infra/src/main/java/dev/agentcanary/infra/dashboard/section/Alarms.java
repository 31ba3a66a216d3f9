package dev.agentcanary.infra.dashboard.section;

import dev.agentcanary.infra.dashboard.Watched;
import dev.agentcanary.infra.dashboard.layout.Panel;
import dev.agentcanary.infra.dashboard.layout.Row;
import dev.agentcanary.infra.dashboard.widget.AlarmWidget;
import dev.agentcanary.infra.dashboard.widget.AlarmWidget.Order;
import java.util.ArrayList;
import java.util.List;

/// The alarms of a canary: first those that notify somebody, beside them those that say why.
final class Alarms {
  private static final int TILES_IN_A_ROW = 4;

  private Alarms() {}

  /// One row, or none for a canary without alarms.
  static List<Row> rows(Watched watched) {
    List<String> notifying = watched.alarms().stream().filter(Watched.NOTIFYING::contains).toList();
    List<String> others =
        watched.alarms().stream().filter(kind -> !Watched.NOTIFYING.contains(kind)).toList();
    List<Panel> panels = new ArrayList<>();
    if (!notifying.isEmpty()) {
      panels.add(notifying(watched, notifying, others.isEmpty() ? Row.COLUMNS : 6));
    }
    if (!others.isEmpty()) {
      panels.add(others(watched, others, notifying.isEmpty() ? Row.COLUMNS : 18));
    }
    return panels.isEmpty()
        ? List.of()
        : List.of(new Row(2 + Math.ceilDiv(others.size(), TILES_IN_A_ROW), panels));
  }

  private static Panel notifying(Watched watched, List<String> kinds, int width) {
    return new Panel(
        width,
        new AlarmWidget("Who is told: page and ticket", Order.BY_NAME, arns(watched, kinds)),
        "Is anybody paged or given a ticket?",
        "Red: somebody was told. These two are the only ones that notify; a ticket is quiet while"
            + " there is a page.");
  }

  private static Panel others(Watched watched, List<String> kinds, int width) {
    return new Panel(
        width,
        new AlarmWidget(
            "Why: each alarm, those that ring first", Order.WORST_FIRST, arns(watched, kinds)),
        "For what?",
        "Red rings; the one that rang last comes first. Grey is an alarm too young to know.");
  }

  private static List<String> arns(Watched watched, List<String> kinds) {
    return kinds.stream().map(watched.canary().names()::alarmArn).toList();
  }
}
