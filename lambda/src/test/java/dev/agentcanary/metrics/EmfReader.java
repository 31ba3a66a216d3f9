package dev.agentcanary.metrics;

import dev.agentcanary.Schemas;
import dev.agentcanary.json.Json;
import dev.agentcanary.json.JsonText;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// Reads lines of the embedded metric format as CloudWatch does, and says what is wrong with them.
final class EmfReader {
  private static final Schemas SCHEMA =
      Schemas.in(Path.of("src/test/resources/emf/emf.schema.json"));
  private static final int MOST_BYTES = 256 * 1024;

  private EmfReader() {}

  /// What the schema says, and what a schema cannot say: that the one dimension set exists, that
  /// every metric has its values, that nothing else is there, and that it fits in a log event.
  static List<String> problems(String line) {
    List<String> problems = new ArrayList<>(SCHEMA.problems(line));
    if (!problems.isEmpty()) {
      return problems;
    }
    Json.Obj root = object(line);
    List<String> dimensions = dimensions(root);
    Set<String> expected = new HashSet<>(dimensions);
    expected.add("_aws");
    for (String dimension : dimensions) {
      if (!(root.members().get(dimension) instanceof Json.Str)) {
        problems.add("dimension without its value: " + dimension);
      }
    }
    for (String metric : names(root)) {
      if (!expected.add(metric)) {
        problems.add("named twice: " + metric);
      }
      Json target = root.members().get(metric);
      if (!(target instanceof Json.Num || target instanceof Json.Arr)) {
        problems.add("metric without its values: " + metric);
      }
    }
    if (!root.members().keySet().equals(expected)) {
      problems.add("members are " + root.members().keySet() + ", expected " + expected);
    }
    if (line.indexOf('\n') >= 0 || line.getBytes(StandardCharsets.UTF_8).length > MOST_BYTES) {
      problems.add("not one line of at most " + MOST_BYTES + " bytes");
    }
    return problems;
  }

  /// Every value of every metric, over all lines.
  static Map<String, List<Double>> values(List<String> lines) {
    Map<String, List<Double>> values = new LinkedHashMap<>();
    for (String line : lines) {
      Json.Obj root = object(line);
      for (String metric : names(root)) {
        values.computeIfAbsent(metric, _ -> new ArrayList<>()).addAll(numbers(root, metric));
      }
    }
    return values;
  }

  static Json.Obj object(String line) {
    return (Json.Obj) ((JsonText.Parsed.Value) JsonText.parse(line)).json();
  }

  static List<String> names(Json.Obj root) {
    return ((Json.Arr) directive(root).members().get("Metrics"))
        .items().stream()
            .map(metric -> ((Json.Str) ((Json.Obj) metric).members().get("Name")).value())
            .toList();
  }

  private static List<String> dimensions(Json.Obj root) {
    Json.Arr sets = (Json.Arr) directive(root).members().get("Dimensions");
    return ((Json.Arr) sets.items().getFirst())
        .items().stream().map(name -> ((Json.Str) name).value()).toList();
  }

  private static Json.Obj directive(Json.Obj root) {
    Json.Obj aws = (Json.Obj) root.members().get("_aws");
    return (Json.Obj) ((Json.Arr) aws.members().get("CloudWatchMetrics")).items().getFirst();
  }

  private static List<Double> numbers(Json.Obj root, String metric) {
    return switch (root.members().get(metric)) {
      case Json.Num(var value) -> List.of(value.doubleValue());
      case Json.Arr(var items) ->
          items.stream().map(item -> ((Json.Num) item).value().doubleValue()).toList();
      default -> throw new IllegalArgumentException(metric + " is no metric");
    };
  }
}
