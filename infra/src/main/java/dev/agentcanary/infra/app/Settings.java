package dev.agentcanary.infra.app;

import dev.agentcanary.infra.dashboard.Marks;
import dev.agentcanary.infra.dashboard.widget.Mark;
import dev.agentcanary.plan.Problem;
import java.util.List;
import software.amazon.awscdk.App;

/// What is asked for on the command line, by `-c key=value`.
///
/// @param canaries `canaries`: a folder, or files separated by commas
/// @param runbooks `runbooks`: where the team publishes `<kind>.md`, a URL
/// @param marks `mark`: what to draw into every graph, see [Marks]
public record Settings(String canaries, String runbooks, List<Mark> marks) {
  /// Of a command line that asks for nothing.
  public static final Settings DEFAULT = new Settings("canaries", "docs/runbooks", List.of());

  public Settings {
    marks = List.copyOf(marks);
  }

  /// What came of reading them.
  sealed interface Reading {
    /// All are right.
    record Read(Settings settings) implements Reading {}

    /// Some are not.
    record Rejected(Refusal refusal) implements Reading {}
  }

  static Reading of(App app) {
    return switch (Marks.read(context(app, Marks.KEY, ""))) {
      case Marks.Reading.Read(List<Mark> marks) ->
          new Reading.Read(
              new Settings(
                  context(app, "canaries", DEFAULT.canaries),
                  context(app, "runbooks", DEFAULT.runbooks),
                  marks));
      case Marks.Reading.Rejected(List<String> problems) ->
          new Reading.Rejected(
              new Refusal.InvalidPlan(
                  problems.stream().map(problem -> new Problem("cdk", 0, problem)).toList()));
    };
  }

  private static String context(App app, String key, String otherwise) {
    return app.getNode().tryGetContext(key) instanceof String text ? text : otherwise;
  }
}
