package dev.agentcanary.preview;

import dev.agentcanary.drill.DrillResult;
import dev.agentcanary.drill.DrillSet;
import dev.agentcanary.drill.Incident;
import dev.agentcanary.drill.Message;
import dev.agentcanary.drill.Observed;
import dev.agentcanary.drill.world.Timeline;
import dev.agentcanary.drill.world.World;
import dev.agentcanary.preview.graph.GraphReader;
import dev.agentcanary.sim.cloudwatch.Assumptions;
import dev.agentcanary.sim.cloudwatch.SimulatedCloudWatch;
import dev.agentcanary.sim.cloudwatch.template.Dashboard;
import dev.agentcanary.sim.time.Seed;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// A dashboard at the end of an incident.
///
/// @param name of the dashboard
/// @param from when the drill began, and `until`, when it ended: the time that graphs show
/// @param result what the drill says of it, for people
/// @param bands in which something was wrong
/// @param told who was told what, in order
public record Preview(
    String name,
    Incident incident,
    Instant from,
    Instant until,
    String result,
    List<Band> bands,
    List<Told> told,
    List<AlarmHistory> alarms,
    List<Widget> widgets) {
  public Preview {
    bands = List.copyOf(bands);
    told = List.copyOf(told);
    alarms = List.copyOf(alarms);
    widgets = List.copyOf(widgets);
  }

  /// One for each dashboard of the stack, of what came of an incident.
  ///
  /// @param seed with which it was drilled
  public static List<Preview> of(DrillSet set, DrillResult.Played played, Seed seed) {
    Instant from = played.script().start();
    Instant until = from.plus(played.script().timeline().length());
    SimulatedCloudWatch cloud = new SimulatedCloudWatch(from, Assumptions.DEFAULT);
    set.recording(played.incident(), seed).playTo(cloud);
    cloud.advanceTo(until);
    WidgetReader reader =
        new WidgetReader(
            new GraphReader(cloud, from, until), Logs.of(set.stage().plan(), played.runs()));
    return set.stack().template().dashboards().stream()
        .map(dashboard -> of(dashboard, played, until, reader))
        .toList();
  }

  private static Preview of(
      Dashboard dashboard, DrillResult.Played played, Instant until, WidgetReader reader) {
    Instant from = played.script().start();
    return new Preview(
        dashboard.name(),
        played.incident(),
        from,
        until,
        played.ok()
            ? "It went as the plan promises."
            : "It did not go as the plan promises: " + String.join("; ", played.failures()),
        bands(played.script().timeline(), from),
        told(played.observed(), from),
        alarms(played.observed(), from),
        reader.widgets(dashboard.body()));
  }

  private static List<Band> bands(Timeline timeline, Instant start) {
    return timeline.stages().stream()
        .filter(stage -> !stage.world().equals(World.WELL))
        .map(stage -> new Band(start.plus(stage.from()), start.plus(stage.until()), stage.label()))
        .toList();
  }

  private static List<Told> told(Observed observed, Instant start) {
    List<Told> told = new ArrayList<>();
    observed.pages().forEach(message -> told.add(told("page", message, start)));
    observed.tickets().forEach(message -> told.add(told("ticket", message, start)));
    told.sort(Comparator.comparing(Told::at));
    return told;
  }

  private static Told told(String way, Message message, Instant start) {
    String text =
        message.trouble()
            ? "%s by %s".formatted(way, String.join(", ", message.behind()))
            : "%s: %s is over".formatted(way, message.alarm());
    return new Told(start.plus(message.at()), text, message.trouble());
  }

  private static List<AlarmHistory> alarms(Observed observed, Instant start) {
    Map<String, List<AlarmHistory.Change>> changes = new LinkedHashMap<>();
    for (Observed.Change change : observed.changes()) {
      changes
          .computeIfAbsent(change.alarm(), _ -> new ArrayList<>())
          .add(new AlarmHistory.Change(start.plus(change.at()), change.to(), change.reason()));
    }
    List<AlarmHistory> alarms = new ArrayList<>();
    changes.forEach((alarm, all) -> alarms.add(new AlarmHistory(alarm, all)));
    return alarms;
  }
}
