package dev.agentcanary.cli;

import dev.agentcanary.metrics.Datapoints;
import dev.agentcanary.metrics.EmfSink;
import dev.agentcanary.outcome.RunOutcome;
import dev.agentcanary.plan.CanaryPlan;
import dev.agentcanary.report.JUnitXml;
import dev.agentcanary.report.Redaction;
import dev.agentcanary.report.RunReport;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import picocli.CommandLine.Option;

/// Files a run is written to. Opened before the run, so that a path that cannot be written costs
/// nobody a run.
final class Outputs {
  @Option(names = "--json", paramLabel = "OUT", description = "Write the report, one JSON line.")
  private Path json;

  @Option(
      names = "--junit",
      paramLabel = "OUT",
      description = "Write JUnit XML, for a build server.")
  private Path junit;

  @Option(names = "--emf", paramLabel = "OUT", description = "Write the metrics as EMF lines.")
  private Path emf;

  /// What is wrong with the paths, for a person; empty if nothing is.
  List<String> problems() {
    List<String> problems = new ArrayList<>();
    check("--json", json).ifPresent(problems::add);
    check("--junit", junit).ifPresent(problems::add);
    check("--emf", emf).ifPresent(problems::add);
    return problems;
  }

  /// Writes what was asked for.
  void write(CanaryPlan plan, RunOutcome outcome, Redaction redaction) throws IOException {
    write(json, () -> RunReport.jsonLine(outcome, redaction) + "\n");
    write(junit, () -> JUnitXml.render(outcome, redaction));
    write(emf, () -> emfText(plan, outcome));
  }

  private static String emfText(CanaryPlan plan, RunOutcome outcome) {
    StringBuilder text = new StringBuilder();
    new EmfSink(line -> text.append(line).append('\n'))
        .write(outcome.canary(), outcome.endedAt(), Datapoints.of(plan, outcome));
    return text.toString();
  }

  private static void write(Path to, Supplier<String> text) throws IOException {
    if (to != null) {
      Files.writeString(to, text.get(), StandardCharsets.UTF_8);
    }
  }

  private static Optional<String> check(String option, Path path) {
    if (path == null) {
      return Optional.empty();
    }
    Path folder = path.toAbsolutePath().getParent();
    if (Files.isDirectory(path)) {
      return Optional.of(option + " " + path + ": is a folder, name a file in it");
    }
    if (!Files.isDirectory(folder)) {
      return Optional.of(option + " " + path + ": no folder " + folder + ", make it first");
    }
    boolean writable = Files.exists(path) ? Files.isWritable(path) : Files.isWritable(folder);
    return writable
        ? Optional.empty()
        : Optional.of(option + " " + path + ": cannot be written, choose another place");
  }
}
