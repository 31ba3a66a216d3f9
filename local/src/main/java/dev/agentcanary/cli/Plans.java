package dev.agentcanary.cli;

import dev.agentcanary.plan.CanaryPlan;
import dev.agentcanary.plan.PlanReading;
import dev.agentcanary.plan.yaml.YamlPlan;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;

/// Reads canary files, and prints every problem of one that is wrong.
///
/// @param environment what `${NAME}` refers to
record Plans(Terminal terminal, Map<String, String> environment) {

  /// The plan; nothing if there are problems, which are then printed.
  Optional<CanaryPlan> read(Path file) {
    return reading(file).map(PlanReading.Read::plan);
  }

  /// The plan and its source; nothing if there are problems, which are then printed.
  Optional<PlanReading.Read> reading(Path file) {
    return switch (YamlPlan.read(file, name -> Optional.ofNullable(environment.get(name)))) {
      case PlanReading.Read read -> Optional.of(read);
      case PlanReading.Rejected(var problems) -> {
        problems.forEach(terminal.err()::println);
        yield Optional.empty();
      }
    };
  }
}
