package dev.agentcanary.metrics;

import static dev.agentcanary.outcome.Footprints.leaving;
import static dev.agentcanary.outcome.Outcomes.answered;
import static dev.agentcanary.outcome.Outcomes.healthy;
import static dev.agentcanary.outcome.Outcomes.run;
import static org.assertj.core.api.Assertions.assertThat;

import dev.agentcanary.Goldens;
import dev.agentcanary.metrics.MetricDefinition.Occasion;
import dev.agentcanary.outcome.Footprint;
import dev.agentcanary.outcome.LogActivity;
import dev.agentcanary.outcome.Outcomes;
import dev.agentcanary.outcome.Rollout;
import dev.agentcanary.plan.CanaryPlan;
import dev.agentcanary.plan.PlanReading;
import dev.agentcanary.plan.yaml.YamlPlan;
import java.lang.reflect.Modifier;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/// The catalogue is complete, and the reference page is the catalogue.
class MetricCatalogTest {

  private static final Footprint TROUBLE =
      new Footprint(
          new LogActivity.NoGroup("/aws/bedrock-agentcore/runtimes/a"),
          new Rollout.Seen(
              Optional.of(11),
              Optional.of(12),
              "UPDATE_FAILED",
              "",
              Outcomes.START,
              Optional.empty(),
              Rollout.Stage.FAILED));

  static boolean inEveryRun(MetricDefinition metric) {
    return metric.occasion() == Occasion.EVERY_RUN;
  }

  @Test
  void aMetricThatNothingInThePlanAsksForIsNotWritten() {
    CanaryPlan asking =
        plan("objectives: { first-token: 5s }\nagent-logs: { within: 15m }\nversion: {}\n");
    CanaryPlan silent = plan("");

    assertThat(MetricCatalog.of(asking)).isEqualTo(MetricCatalog.ALL);
    assertThat(MetricCatalog.ALL)
        .filteredOn(metric -> !MetricCatalog.of(silent).contains(metric))
        .containsExactly(
            MetricCatalog.FIRST_TOKEN,
            MetricCatalog.AGENT_LOGS_SILENT,
            MetricCatalog.ROLLOUT_STUCK);
    assertThat(Datapoints.of(silent, leaving(TROUBLE, run(healthy("a", answered("Hello", 900))))))
        .extracting(Datapoint::metric)
        .allSatisfy(metric -> assertThat(MetricCatalog.of(silent)).contains(metric));
  }

  private static CanaryPlan plan(String lines) {
    String text =
        """
        canary: test
        agent: { runtime: "arn:aws:bedrock-agentcore:eu-west-1:123456789012:runtime/agent-A1b2C3d4E5" }
        regions: [eu-west-1]
        probes: [{ probe: hello, say: Hello }]
        """
            + lines;
    return ((PlanReading.Read) YamlPlan.read("test.yaml", text, _ -> Optional.empty())).plan();
  }

  @Test
  void everythingInTheCatalogueIsWrittenAndEverythingWrittenIsInTheCatalogue() {
    var everything =
        leaving(TROUBLE, run(healthy("a", answered("Hello", 900), answered("Again", 400))));

    assertThat(Datapoints.all(everything).stream().map(Datapoint::metric).toList())
        .isEqualTo(MetricCatalog.ALL);
  }

  @Test
  void exactlyTheMetricsOfEveryRunAreWrittenByARunInWhichNothingWasDue() {
    assertThat(Datapoints.all(run()).stream().map(Datapoint::metric).toList())
        .isEqualTo(MetricCatalog.ALL.stream().filter(MetricCatalogTest::inEveryRun).toList());
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

            A metric of *every run* has a value in each run, 0 included: no value means no run. Those *when measured* are
            series of values (so that percentiles work) and are absent when a run has nothing to measure; alarm on them
            with missing data as `notBreaching`. Series are taken from first attempts only: a confirmation asks again just
            the probes that failed, and would bend every percentile. Those *in trouble* are written by runs that see the
            trouble and by no other, since a metric is billed for the hours in which it is written; `notBreaching` as well,
            and that runs come at all is what `Runs` tells. A metric that only a key of the plan wants is not written
            without that key.

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
                  metric.occasion().word(),
                  metric.meaning(),
                  metric.alarmWhen()));
    }

    Goldens.check(Path.of("../docs/reference/metrics.md"), page.toString());
  }
}
