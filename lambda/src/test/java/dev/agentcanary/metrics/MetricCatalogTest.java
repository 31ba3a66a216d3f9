package dev.agentcanary.metrics;

import static dev.agentcanary.outcome.Outcomes.answered;
import static dev.agentcanary.outcome.Outcomes.healthy;
import static dev.agentcanary.outcome.Outcomes.run;
import static org.assertj.core.api.Assertions.assertThat;

import dev.agentcanary.Goldens;
import java.lang.reflect.Modifier;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

/// The catalogue is complete, and the reference page is the catalogue.
class MetricCatalogTest {

  @Test
  void everythingInTheCatalogueIsWrittenAndEverythingWrittenIsInTheCatalogue() {
    var everything = run(healthy("a", answered("Hello", 900), answered("Again", 400)));

    assertThat(Datapoints.of(everything).stream().map(Datapoint::metric).toList())
        .isEqualTo(MetricCatalog.ALL);
  }

  @Test
  void exactlyTheMetricsOfEveryRunAreWrittenByARunInWhichNothingWasDue() {
    assertThat(Datapoints.of(run()).stream().map(Datapoint::metric).toList())
        .isEqualTo(MetricCatalog.ALL.stream().filter(MetricDefinition::everyRun).toList());
  }

  @Test
  void everyConstantIsInTheList() {
    List<MetricDefinition> constants =
        Arrays.stream(MetricCatalog.class.getFields())
            .filter(field -> Modifier.isStatic(field.getModifiers()))
            .filter(field -> field.getType() == MetricDefinition.class)
            .map(
                field -> {
                  try {
                    return (MetricDefinition) field.get(null);
                  } catch (IllegalAccessException e) {
                    throw new IllegalStateException(e);
                  }
                })
            .toList();

    assertThat(MetricCatalog.ALL).containsExactlyElementsOf(constants);
  }

  @Test
  void namesAreUniqueAndNoneIsTheDimension() {
    assertThat(MetricCatalog.ALL.stream().map(MetricDefinition::name))
        .doesNotHaveDuplicates()
        .allMatch(name -> name.matches("[A-Z][A-Za-z]{1,40}"))
        .doesNotContain(MetricCatalog.DIMENSION, "_aws");
  }

  @Test
  void theReferencePageIsTheCatalogue() {
    StringBuilder page =
        new StringBuilder(
            """
            # Metrics

            Written once a run to the namespace `%s`, with the one dimension `%s`, whose value is the canary's
            name; stamped with the end of the run. An alarm must name exactly this dimension, and no unit.

            A metric of *every run* has a value in each run, 0 included: no value means no run. The others are series of
            values (so that percentiles work) and are absent when a run has nothing to measure; alarm on them with missing
            data as `notBreaching`. Series are taken from first attempts only: a confirmation asks again just the probes
            that failed, and would bend every percentile.

            This page is generated from `MetricCatalog`: `mvn test -Dgoldens=rewrite`.

            | metric | unit | every run | meaning | alarm |
            |---|---|---|---|---|
            """
                .formatted(MetricCatalog.NAMESPACE, MetricCatalog.DIMENSION));
    for (MetricDefinition metric : MetricCatalog.ALL) {
      page.append(
          "| `%s` | %s | %s | %s | %s |\n"
              .formatted(
                  metric.name(),
                  metric.unit().id(),
                  metric.everyRun() ? "yes" : "no",
                  metric.meaning(),
                  metric.alarmWhen()));
    }

    Goldens.check(Path.of("../docs/reference/metrics.md"), page.toString());
  }
}
