package dev.agentcanary.sim.cloudwatch.math;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/// Every function that is evaluated, and why the others are not.
///
/// FILL and METRICS are read by the [Parser] itself: their arguments are no expressions.
final class FunctionCatalog {
  private static final String WHOLE_RANGE =
      " depends on the range that CloudWatch happens to retrieve, which it does not publish";

  private static final Map<String, MathFunction> FUNCTIONS = functions();

  private static final Map<String, String> REFUSED =
      Map.of(
          "SEARCH",
          "SEARCH is not allowed in alarms",
          "ANOMALY_DETECTION_BAND",
          "an anomaly detection band is a model that AWS trains",
          "INSIGHT_RULE_METRIC",
          "Contributor Insights is not simulated",
          "DATAPOINT_COUNT",
          "DATAPOINT_COUNT" + WHOLE_RANGE,
          "RUNNING_SUM",
          "RUNNING_SUM" + WHOLE_RANGE,
          "REMOVE_EMPTY",
          "REMOVE_EMPTY" + WHOLE_RANGE);

  private FunctionCatalog() {}

  private static Map<String, MathFunction> functions() {
    Map<String, MathFunction> all = new TreeMap<>();
    all.put("IF", new If());
    for (MathFunction function : PointFunction.values()) {
      all.put(function.name(), function);
    }
    for (MathFunction function : Reduction.values()) {
      all.put(function.name(), function);
    }
    for (MathFunction function : SeriesFunction.values()) {
      all.put(function.name(), function);
    }
    return all;
  }

  /// The names of all, FILL and METRICS left out.
  static Set<String> names() {
    return FUNCTIONS.keySet();
  }

  static Optional<MathFunction> find(String name) {
    return Optional.ofNullable(FUNCTIONS.get(name));
  }

  /// Why that function is none of these, for a person.
  static String refusal(String name) {
    return REFUSED.getOrDefault(name, "the function " + name + " is not evaluated");
  }
}
