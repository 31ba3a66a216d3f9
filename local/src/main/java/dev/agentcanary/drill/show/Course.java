package dev.agentcanary.drill.show;

import dev.agentcanary.drill.DrillResult;
import dev.agentcanary.drill.Expected.Due;
import dev.agentcanary.drill.Message;
import dev.agentcanary.drill.Observed;
import dev.agentcanary.drill.Times;
import dev.agentcanary.drill.world.RunRecord;
import dev.agentcanary.drill.world.Timeline;
import dev.agentcanary.outcome.Attribution;
import dev.agentcanary.sim.cloudwatch.alarm.AlarmState;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/// What happened in one incident, moment by moment: the script, runs whose verdict changed, alarms,
/// and who was told. That a new alarm found all well is left out.
public final class Course {
  private Course() {}

  private record Moment(Duration at, String text) {}

  /// Lines of ASCII, times since the stack was deployed.
  public static String render(DrillResult.Played played) {
    List<Moment> moments = new ArrayList<>();
    for (Timeline.Stage stage : played.script().timeline().stages()) {
      moments.add(new Moment(stage.from(), "-- " + stage.label()));
    }
    addRuns(played, moments);
    for (Observed.Change change : played.observed().changes()) {
      if (change.from() == AlarmState.INSUFFICIENT_DATA && change.to() == AlarmState.OK) {
        continue;
      }
      moments.add(
          new Moment(
              change.at(), "   %s %s: %s".formatted(change.alarm(), change.to(), change.reason())));
    }
    addMessages("PAGE", played.observed().pages(), moments);
    addMessages("TICKET", played.observed().tickets(), moments);
    moments.sort(Comparator.comparing(Moment::at));
    StringBuilder text = new StringBuilder();
    text.append(played.incident().name()).append(": ").append(played.incident().story());
    text.append("\n\n");
    moments.forEach(
        moment ->
            text.append("%9s ".formatted(Times.clock(moment.at())))
                .append(moment.text())
                .append('\n'));
    text.append('\n').append("page:   ").append(due(played.script().expected().page()));
    text.append('\n').append("ticket: ").append(due(played.script().expected().ticket()));
    text.append('\n').append("result: ");
    text.append(played.ok() ? "as it should be" : String.join("; ", played.failures()));
    return text.append('\n').toString();
  }

  private static void addRuns(DrillResult.Played played, List<Moment> moments) {
    String before = "";
    for (RunRecord run : played.runs()) {
      String now = verdict(run);
      if (!now.equals(before)) {
        moments.add(
            new Moment(Duration.between(played.script().start(), run.endedAt()), "   run: " + now));
      }
      before = now;
    }
  }

  private static String verdict(RunRecord run) {
    return switch (run.end()) {
      case KILLED -> "ended by Lambda at the function's timeout";
      case NONE -> "none";
      case DONE ->
          run.outcome()
              .map(
                  outcome ->
                      outcome.verdict().name().toLowerCase(Locale.ROOT)
                          + outcome
                              .attribution()
                              .map(Attribution::id)
                              .map(word -> " (" + word + ")")
                              .orElse(""))
              .orElse("without a report");
    };
  }

  private static void addMessages(String word, List<Message> messages, List<Moment> moments) {
    for (Message message : messages) {
      moments.add(
          new Moment(
              message.at(),
              "=> %s %s"
                  .formatted(
                      word,
                      message.trouble()
                          ? "by " + String.join(", ", message.behind())
                          : "over: " + message.alarm())));
    }
  }

  private static String due(Due due) {
    return switch (due) {
      case Due.Silence(String why) -> "none due: " + why;
      case Due.Told told -> "due within " + told.why();
      case Due.Either(String why) -> "may be: " + why;
    };
  }
}
