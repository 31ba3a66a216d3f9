package dev.agentcanary.plan.yaml;

import dev.agentcanary.plan.PlanReader;
import dev.agentcanary.plan.PlanReading;
import dev.agentcanary.plan.Problem;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/// Reads a canary file written in YAML 1.2, of which JSON is a part.
public final class YamlPlan {
  private YamlPlan() {}

  /// Reads the file at `file`; whatever is wrong with it, down to its absence, is a problem.
  ///
  /// @param environment what `${NAME}` stands for
  public static PlanReading read(Path file, Function<String, Optional<String>> environment) {
    return switch (PlanFile.read(file)) {
      case PlanFile.Text(String text) -> read(file.toString(), text, environment);
      case PlanFile.Unreadable(int line, String message) ->
          new PlanReading.Rejected(List.of(new Problem(file.toString(), line, message)));
    };
  }

  /// Reads a file's text.
  ///
  /// @param name as problems name it
  public static PlanReading read(
      String name, String text, Function<String, Optional<String>> environment) {
    YamlTree.Grown grown = YamlTree.of(name, text);
    List<Problem> problems = new ArrayList<>(grown.problems());
    Optional<PlanReading> reading =
        grown.root().map(root -> new PlanReader(environment).read(name, root));
    if (problems.isEmpty() && reading.isPresent()) {
      return reading.get();
    }
    if (reading.isPresent() && reading.get() instanceof PlanReading.Rejected(var more)) {
      problems.addAll(more);
    }
    problems.sort(Comparator.comparingInt(Problem::line));
    return new PlanReading.Rejected(problems);
  }
}
