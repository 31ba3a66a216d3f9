package dev.agentcanary.sim.cloudwatch.template;

import dev.agentcanary.sim.cloudwatch.alarm.MetricSource;
import dev.agentcanary.sim.cloudwatch.math.Kind;
import dev.agentcanary.sim.cloudwatch.math.MathExpression;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// The property `Metrics`: metrics and expressions over them.
///
/// Expressions may stand before what they name; they are put in order.
final class QueriesReader {
  private static final int MOST_METRICS = 10;

  private final Properties properties;
  private final List<MetricSource> sources = new ArrayList<>();
  private final Map<String, Kind> kinds = new LinkedHashMap<>();
  private final List<String> metrics = new ArrayList<>();
  private final List<String> returned = new ArrayList<>();
  private final Set<Integer> periods = new LinkedHashSet<>();
  private final Map<String, String> expressions = new LinkedHashMap<>();

  private QueriesReader(Properties properties) {
    this.properties = properties;
  }

  static MetricSources read(Properties properties) {
    return new QueriesReader(properties).read();
  }

  private MetricSources read() {
    properties.objects("Metrics").forEach(this::query);
    readExpressions();
    if (metrics.size() > MOST_METRICS || metrics.isEmpty()) {
      properties.problem("Metrics has " + metrics.size() + " metrics, 1 to 10 are allowed");
    }
    if (returned.size() != 1) {
      properties.problem("Metrics returns " + returned.size() + " queries, it must be one");
    }
    if (periods.size() > 1) {
      properties.problem("Metrics has the periods " + periods + ", it must be one");
    }
    String watched = returned.isEmpty() ? "" : returned.getFirst();
    if (kinds.containsKey(watched) && kinds.get(watched) != Kind.SERIES) {
      properties.problem("the result " + watched + " is no single time series");
    }
    return new MetricSources(sources, watched, Duration.ofSeconds(period()));
  }

  private int period() {
    if (periods.isEmpty()) {
      properties.problem("Metrics has no period");
    }
    return periods.stream().findFirst().orElse(60);
  }

  private void query(Properties query) {
    query.allow(
        Set.of("AccountId", "Expression", "Id", "Label", "MetricStat", "Period", "ReturnData"));
    if (query.has("AccountId")) {
      query.problem("a metric of another account is not evaluated");
    }
    String id = query.text("Id");
    if (!id.matches("[a-z][a-zA-Z0-9_]*")) {
      query.problem("the id `" + id + "` does not begin with a small letter");
    }
    if (query.flag("ReturnData", true)) {
      returned.add(id);
    }
    if (query.has("Expression") == query.has("MetricStat")) {
      query.problem(id + " needs either Expression or MetricStat");
    } else if (query.has("Expression")) {
      query.optionalCount("Period").ifPresent(periods::add);
      expressions.put(id, query.text("Expression"));
    } else {
      metric(id, query.requiredObject("MetricStat"));
    }
  }

  private void metric(String id, Properties stat) {
    stat.allow(Set.of("Metric", "Period", "Stat", "Unit"));
    periods.add(stat.count("Period"));
    sources.add(
        new MetricSource.Metric(
            id,
            MetricSources.key(stat.requiredObject("Metric")),
            stat.optionalText("Unit"),
            MetricSources.statistic(stat, stat.text("Stat"))));
    metrics.add(id);
    kinds.put(id, Kind.SERIES);
  }

  /// Each as soon as what it names is there, so that the order in the template does not matter.
  private void readExpressions() {
    Map<String, String> refused = new LinkedHashMap<>();
    boolean progress = true;
    while (progress) {
      progress = false;
      refused.clear();
      for (var entry : Map.copyOf(expressions).entrySet()) {
        Optional<String> refusal = expression(entry.getKey(), entry.getValue());
        if (refusal.isEmpty()) {
          expressions.remove(entry.getKey());
          progress = true;
        } else {
          refused.put(entry.getKey(), refusal.get());
        }
      }
    }
    expressions.keySet().forEach(id -> properties.problem(id + " = " + refused.get(id)));
  }

  private Optional<String> expression(String id, String text) {
    if (text.strip().toUpperCase(java.util.Locale.ROOT).startsWith("SELECT ")) {
      return Optional.of("`" + text + "`: a Metrics Insights query is not evaluated");
    }
    return switch (MathExpression.read(text, kinds, metrics)) {
      case MathExpression.Reading.NotEvaluated(var reason) -> Optional.of(reason);
      case MathExpression.Reading.Understood(var expression) -> {
        sources.add(new MetricSource.Expression(id, expression));
        kinds.put(id, expression.kind());
        yield Optional.empty();
      }
    };
  }
}
