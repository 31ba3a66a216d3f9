package dev.agentcanary.plan.yaml;

import dev.agentcanary.plan.PlanNode;
import dev.agentcanary.plan.PlanReading;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/// The canary files that tests read: the shipped ones, the examples, and those of the tests.
public final class Plans {
  public static final Path SHIPPED = Path.of("../canaries");
  public static final Path EXAMPLES = Path.of("../docs/examples");
  public static final Path VALID = Path.of("src/test/resources/plan/valid");
  public static final Path INVALID = Path.of("src/test/resources/plan/invalid");

  private static final Map<String, String> ENVIRONMENT =
      Map.of(
          "AGENT_ARN",
          "arn:aws:bedrock-agentcore:eu-west-1:123456789012:runtime/coach_companion-0ZUOP04U5z",
          "REGION",
          "eu-west-1",
          "CONCURRENCY",
          "2",
          "SECONDS_PER_TURN",
          "30",
          "MILLIS",
          "2500",
          "NAME",
          "Rosalind",
          "EMPTY",
          "",
          "BRACES",
          "${NAME}",
          "CLIENT_SECRET",
          "hunter2",
          "CLIENT_ID",
          "canary-7");

  private Plans() {}

  /// The environment of every test: some variables, of which two must never be shown.
  public static Optional<String> environment(String name) {
    return Optional.ofNullable(ENVIRONMENT.get(name));
  }

  public static List<Path> valid() {
    List<Path> files = new ArrayList<>(in(SHIPPED));
    files.addAll(in(EXAMPLES));
    files.addAll(in(VALID));
    return files;
  }

  public static List<Path> invalid() {
    return in(INVALID);
  }

  public static PlanReading read(Path file) {
    return YamlPlan.read(file, Plans::environment);
  }

  public static PlanReading read(String text) {
    return YamlPlan.read("plan.yaml", text, Plans::environment);
  }

  /// The plan of a file that is right.
  public static PlanReading.Read right(PlanReading reading) {
    return switch (reading) {
      case PlanReading.Read read -> read;
      case PlanReading.Rejected(var problems) -> throw new AssertionError(problems.toString());
    };
  }

  /// The problems of a file that is wrong, one a line.
  public static String wrong(PlanReading reading) {
    return switch (reading) {
      case PlanReading.Read read -> throw new AssertionError("read: " + read.plan());
      case PlanReading.Rejected(var problems) ->
          String.join("\n", problems.stream().map(Object::toString).toList());
    };
  }

  /// The tree of a file as it is written; nothing if it is not proper YAML.
  public static Optional<PlanNode> tree(Path file) {
    YamlTree.Grown grown = YamlTree.of(file.toString(), text(file));
    return grown.problems().isEmpty() ? grown.root() : Optional.empty();
  }

  public static String text(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static List<Path> in(Path folder) {
    try (Stream<Path> files = Files.list(folder)) {
      return files.filter(file -> file.toString().endsWith(".yaml")).sorted().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
