package dev.agentcanary.infra.alarm;

import static org.assertj.core.api.Assertions.assertThat;

import dev.agentcanary.infra.Canary;
import dev.agentcanary.json.Json;
import dev.agentcanary.json.JsonText;
import dev.agentcanary.metrics.Datapoint;
import dev.agentcanary.metrics.EmfLines;
import dev.agentcanary.metrics.MetricCatalog;
import dev.agentcanary.metrics.MetricDefinition;
import dev.agentcanary.metrics.MetricUnit;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// No alarm on a metric that nobody writes.
class AlarmMetricsTest {
  private static final Map<MetricUnit, Set<Statistic>> SENSE =
      Map.of(
          MetricUnit.COUNT, Set.of(Statistic.SUM, Statistic.ABOVE_ZERO),
          MetricUnit.NONE, Set.of(Statistic.MAXIMUM, Statistic.AVERAGE),
          MetricUnit.MILLISECONDS, Set.of(Statistic.P90, Statistic.MAXIMUM, Statistic.AVERAGE));

  static List<Canary> canaries() {
    return List.copyOf(Plans.all().values());
  }

  @ParameterizedTest
  @MethodSource("canaries")
  void everyReadingIsWhatTheFunctionWritesOrAServiceVends(Canary canary) {
    for (AlarmSpec alarm : AlarmPlan.of(canary).alarms()) {
      for (Reading reading : alarm.signal().readings()) {
        if (reading.namespace().startsWith("AWS/")) {
          assertThat(vended(reading)).as(alarm.kind()).hasSize(1);
          assertThat(reading.value()).isEqualTo("canary-" + canary.plan().canary());
        } else {
          assertThat(reading).as(alarm.kind()).isEqualTo(written(canary, reading));
        }
      }
    }
  }

  @ParameterizedTest
  @MethodSource("canaries")
  void theStatisticMakesSenseForTheMetric(Canary canary) {
    for (AlarmSpec alarm : AlarmPlan.of(canary).alarms()) {
      for (Reading reading : alarm.signal().readings()) {
        Set<Statistic> sense =
            definition(reading)
                .map(metric -> SENSE.get(metric.unit()))
                .orElse(Set.of(Statistic.SUM));
        assertThat(reading.statistic()).as(alarm.kind()).isIn(sense);
      }
    }
  }

  /// The reading of the same metric and statistic, from a line that the function would log.
  private static Reading written(Canary canary, Reading reading) {
    MetricDefinition metric = definition(reading).orElseThrow();
    String line =
        EmfLines.of(
                canary.plan().canary(), Instant.EPOCH, List.of(new Datapoint(metric, List.of(1.0))))
            .getFirst();
    Map<String, Json> root = object(((JsonText.Parsed.Value) JsonText.parse(line)).json());
    Json directive = array(object(root.get("_aws")).get("CloudWatchMetrics")).getFirst();
    List<Json> sets = array(object(directive).get("Dimensions"));
    assertThat(sets).as("dimension sets").hasSize(1);
    List<Json> dimensions = array(sets.getFirst());
    assertThat(dimensions).as("dimensions").hasSize(1);
    String dimension = text(dimensions.getFirst());
    return new Reading(
        text(object(directive).get("Namespace")),
        text(object(array(object(directive).get("Metrics")).getFirst()).get("Name")),
        dimension,
        text(root.get(dimension)),
        reading.statistic());
  }

  private static Optional<MetricDefinition> definition(Reading reading) {
    return MetricCatalog.ALL.stream()
        .filter(metric -> metric.name().equals(reading.metric()))
        .filter(_ -> reading.namespace().equals(MetricCatalog.NAMESPACE))
        .findFirst();
  }

  private static List<VendedMetric> vended(Reading reading) {
    return Arrays.stream(VendedMetric.values())
        .filter(metric -> metric.namespace().equals(reading.namespace()))
        .filter(metric -> metric.metric().equals(reading.metric()))
        .filter(metric -> metric.dimension().equals(reading.dimension()))
        .toList();
  }

  private static Map<String, Json> object(Json json) {
    return ((Json.Obj) json).members();
  }

  private static List<Json> array(Json json) {
    return ((Json.Arr) json).items();
  }

  private static String text(Json json) {
    return ((Json.Str) json).value();
  }
}
