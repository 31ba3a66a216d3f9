package dev.agentcanary.sim.cloudwatch.metric;

import dev.agentcanary.json.Json;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// The parsed root of one EMF line.
final class EmfDocument {
  private static final int MOST_DIMENSIONS = 30;
  private static final int MOST_METRICS = 100;
  private static final int MOST_VALUES = 100;

  private final Json.Obj root;

  EmfDocument(Json.Obj root) {
    this.root = root;
  }

  /// Something that the format forbids; never leaves this package.
  static final class WrongException extends Exception {
    private static final long serialVersionUID = 1L;

    WrongException(String message) {
      super(message);
    }
  }

  List<Sample> samples() throws WrongException {
    Json.Obj metadata = object(root, "_aws");
    Instant at = Instant.ofEpochMilli(number(metadata, "Timestamp").value().longValue());
    List<Sample> samples = new ArrayList<>();
    for (Json directive : array(metadata, "CloudWatchMetrics")) {
      addDirective(samples, object(directive, "a directive"), at);
    }
    return samples;
  }

  private void addDirective(List<Sample> samples, Json.Obj directive, Instant at)
      throws WrongException {
    String namespace = string(directive, "Namespace");
    List<Json> metrics = array(directive, "Metrics");
    if (metrics.size() > MOST_METRICS) {
      throw new WrongException(metrics.size() + " metrics, at most 100 are allowed");
    }
    for (Json set : array(directive, "Dimensions")) {
      Map<String, String> dimensions = dimensions(set);
      for (Json metric : metrics) {
        Json.Obj definition = object(metric, "a metric");
        String name = string(definition, "Name");
        samples.add(
            new Sample(
                new MetricKey(namespace, name, dimensions),
                definition.get("Unit").isPresent() ? string(definition, "Unit") : Sample.NO_UNIT,
                definition.get("StorageResolution").filter(EmfDocument::isOne).isPresent(),
                at,
                values(name)));
      }
    }
  }

  private Map<String, String> dimensions(Json set) throws WrongException {
    if (!(set instanceof Json.Arr(List<Json> names))) {
      throw new WrongException("Dimensions holds no array of names");
    }
    if (names.size() > MOST_DIMENSIONS) {
      throw new WrongException(names.size() + " dimensions, at most 30 are allowed");
    }
    Map<String, String> dimensions = new LinkedHashMap<>();
    for (Json name : names) {
      if (!(name instanceof Json.Str(String key))) {
        throw new WrongException("a dimension's name is no string");
      }
      dimensions.put(key, string(root, key));
    }
    return dimensions;
  }

  private List<Double> values(String metric) throws WrongException {
    Json target = member(root, metric);
    List<Json> items = target instanceof Json.Arr(List<Json> many) ? many : List.of(target);
    if (items.isEmpty() || items.size() > MOST_VALUES) {
      throw new WrongException(metric + " has " + items.size() + " values, 1 to 100 are allowed");
    }
    List<Double> values = new ArrayList<>();
    for (Json item : items) {
      if (!(item instanceof Json.Num(var number)) || !Double.isFinite(number.doubleValue())) {
        throw new WrongException(metric + " has a value that is no number");
      }
      values.add(number.doubleValue());
    }
    return values;
  }

  private static boolean isOne(Json json) {
    return json instanceof Json.Num(var value) && value.intValue() == 1;
  }

  private static Json member(Json.Obj parent, String name) throws WrongException {
    return parent.get(name).orElseThrow(() -> new WrongException(name + " is missing"));
  }

  private static Json.Obj object(Json.Obj parent, String name) throws WrongException {
    return object(member(parent, name), name);
  }

  private static Json.Obj object(Json json, String what) throws WrongException {
    if (json instanceof Json.Obj object) {
      return object;
    }
    throw new WrongException(what + " is no object");
  }

  private static List<Json> array(Json.Obj parent, String name) throws WrongException {
    if (member(parent, name) instanceof Json.Arr(List<Json> items)) {
      return items;
    }
    throw new WrongException(name + " is no array");
  }

  private static String string(Json.Obj parent, String name) throws WrongException {
    if (member(parent, name) instanceof Json.Str(String value)) {
      return value;
    }
    throw new WrongException(name + " is no string");
  }

  private static Json.Num number(Json.Obj parent, String name) throws WrongException {
    if (member(parent, name) instanceof Json.Num number) {
      return number;
    }
    throw new WrongException(name + " is no number");
  }
}
