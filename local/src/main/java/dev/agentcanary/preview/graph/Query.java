package dev.agentcanary.preview.graph;

import dev.agentcanary.json.Json;
import dev.agentcanary.sim.cloudwatch.metric.MetricKey;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// A row of a widget's `metrics`.
///
/// @param metric nothing for an expression
/// @param options the object at its end
record Query(String id, Optional<MetricKey> metric, Members options) {
  private static final int FIRST_DIMENSION = 2;

  /// @param number of the row: a row without an id is called by it
  /// @return nothing for one that abbreviates the row before it, as CloudWatch allows
  static Optional<Query> read(Json row, int number) {
    List<Json> items = row instanceof Json.Arr(var all) ? all : List.of();
    List<String> names =
        items.stream()
            .filter(Json.Str.class::isInstance)
            .map(item -> ((Json.Str) item).value())
            .toList();
    Members options = items.isEmpty() ? Members.of(row) : Members.of(items.getLast());
    String id = options.text("id").orElse("row" + number);
    if (options.text("expression").isPresent()) {
      return Optional.of(new Query(id, Optional.empty(), options));
    }
    if (names.size() < FIRST_DIMENSION || names.contains(".") || names.contains("...")) {
      return Optional.empty();
    }
    Map<String, String> dimensions = new LinkedHashMap<>();
    for (int i = FIRST_DIMENSION; i + 1 < names.size(); i += 2) {
      dimensions.put(names.get(i), names.get(i + 1));
    }
    return Optional.of(
        new Query(id, Optional.of(new MetricKey(names.get(0), names.get(1), dimensions)), options));
  }

  boolean visible() {
    return options.yes("visible", true);
  }

  String label() {
    return options
        .text("label")
        .or(() -> options.text("expression"))
        .or(() -> metric.map(MetricKey::name))
        .orElse(id);
  }
}
