package dev.agentcanary.sim.cloudwatch.template;

import dev.agentcanary.sim.cloudwatch.alarm.MetricSource;
import dev.agentcanary.sim.cloudwatch.metric.MetricKey;
import dev.agentcanary.sim.cloudwatch.metric.SimpleStatistic;
import dev.agentcanary.sim.cloudwatch.metric.Statistic;
import dev.agentcanary.sim.cloudwatch.metric.StatisticParser;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// What an alarm watches: one metric, or the queries of `Metrics`.
///
/// @param watched id of the query that is compared
record MetricSources(List<MetricSource> sources, String watched, Duration period) {
  private static final String ONLY = "metric";

  static MetricSources read(Properties properties) {
    return properties.has("Metrics") ? QueriesReader.read(properties) : single(properties);
  }

  private static MetricSources single(Properties properties) {
    MetricSource.Metric metric =
        new MetricSource.Metric(
            ONLY, key(properties), properties.optionalText("Unit"), statistic(properties));
    return new MetricSources(List.of(metric), ONLY, Duration.ofSeconds(properties.count("Period")));
  }

  /// Namespace, MetricName and Dimensions.
  static MetricKey key(Properties properties) {
    Map<String, String> dimensions = new LinkedHashMap<>();
    for (Properties dimension : properties.objects("Dimensions")) {
      dimensions.put(dimension.text("Name"), dimension.text("Value"));
    }
    return new MetricKey(properties.text("Namespace"), properties.text("MetricName"), dimensions);
  }

  private static Statistic statistic(Properties properties) {
    if (properties.has("Statistic") == properties.has("ExtendedStatistic")) {
      properties.problem("either Statistic or ExtendedStatistic must be there");
      return SimpleStatistic.AVERAGE;
    }
    return properties.has("Statistic")
        ? statistic(properties, properties.text("Statistic"))
        : statistic(properties, properties.text("ExtendedStatistic"));
  }

  /// The statistic of that name; a problem and a stand-in for one that does not exist.
  static Statistic statistic(Properties properties, String text) {
    Optional<Statistic> statistic = StatisticParser.parse(text);
    if (statistic.isEmpty()) {
      properties.problem("the statistic " + text + " is not evaluated");
    }
    return statistic.orElse(SimpleStatistic.AVERAGE);
  }
}
