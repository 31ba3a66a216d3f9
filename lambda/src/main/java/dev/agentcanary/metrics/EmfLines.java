package dev.agentcanary.metrics;

import dev.agentcanary.json.Json;
import dev.agentcanary.json.JsonText;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Datapoints as lines of JSON in the CloudWatch embedded metric format.
///
/// The format allows 100 values of a metric in a line, and counts a metric once more in each line
/// that names it. So the first line holds every metric, and a further line only those whose values
/// overflow, with their next values: a count is written exactly once. At most 100 metrics and the
/// whole catalogue stay far below the 256 KB that a log event may have.
public final class EmfLines {
  /// The format's limit of values of one metric in one line.
  public static final int MOST_VALUES = 100;

  private EmfLines() {}

  /// One JSON object a line, without line ends; nothing for no datapoints.
  ///
  /// @param canary value of the dimension, 1 to 1,024 ASCII characters
  /// @param at when the run ended
  public static List<String> of(String canary, Instant at, List<Datapoint> datapoints) {
    List<String> lines = new ArrayList<>();
    for (int from = 0; ; from += MOST_VALUES) {
      List<Datapoint> part = part(datapoints, from);
      if (part.isEmpty()) {
        return lines;
      }
      lines.add(JsonText.write(line(canary, at, part)));
    }
  }

  /// The values from the given index on, of each datapoint that has as many.
  private static List<Datapoint> part(List<Datapoint> datapoints, int from) {
    List<Datapoint> part = new ArrayList<>();
    for (Datapoint point : datapoints) {
      int size = point.values().size();
      if (size > from) {
        int to = Math.min(size, from + MOST_VALUES);
        part.add(new Datapoint(point.metric(), point.values().subList(from, to)));
      }
    }
    return part;
  }

  private static Json line(String canary, Instant at, List<Datapoint> part) {
    Map<String, Json> root = new LinkedHashMap<>();
    root.put("_aws", metadata(at, part));
    root.put(MetricCatalog.DIMENSION, new Json.Str(canary));
    for (Datapoint point : part) {
      root.put(point.metric().name(), target(point.values()));
    }
    return new Json.Obj(root);
  }

  private static Json metadata(Instant at, List<Datapoint> part) {
    Map<String, Json> directive = new LinkedHashMap<>();
    directive.put("Namespace", new Json.Str(MetricCatalog.NAMESPACE));
    directive.put("Dimensions", array(array(new Json.Str(MetricCatalog.DIMENSION))));
    directive.put("Metrics", metrics(part));
    Map<String, Json> metadata = new LinkedHashMap<>();
    metadata.put("Timestamp", new Json.Num(BigDecimal.valueOf(at.toEpochMilli())));
    metadata.put("CloudWatchMetrics", array(new Json.Obj(directive)));
    return new Json.Obj(metadata);
  }

  private static Json metrics(List<Datapoint> part) {
    List<Json> metrics = new ArrayList<>();
    for (Datapoint point : part) {
      Map<String, Json> metric = new LinkedHashMap<>();
      metric.put("Name", new Json.Str(point.metric().name()));
      metric.put("Unit", new Json.Str(point.metric().unit().id()));
      metrics.add(new Json.Obj(metric));
    }
    return new Json.Arr(metrics);
  }

  private static Json target(List<Double> values) {
    if (values.size() == 1) {
      return number(values.getFirst());
    }
    List<Json> numbers = new ArrayList<>();
    for (double value : values) {
      numbers.add(number(value));
    }
    return new Json.Arr(numbers);
  }

  /// Without an exponent and without trailing zeros.
  private static Json number(double value) {
    BigDecimal exact = BigDecimal.valueOf(value).setScale(3, RoundingMode.HALF_UP);
    BigDecimal shortest = exact.stripTrailingZeros();
    return new Json.Num(shortest.scale() < 0 ? shortest.setScale(0) : shortest);
  }

  private static Json array(Json... items) {
    return new Json.Arr(List.of(items));
  }
}
