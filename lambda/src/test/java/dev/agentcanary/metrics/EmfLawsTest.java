package dev.agentcanary.metrics;

import static org.assertj.core.api.Assertions.assertThat;

import dev.agentcanary.outcome.RandomOutcomes;
import dev.agentcanary.outcome.RunOutcome;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/// What holds for the lines of any run.
class EmfLawsTest {

  @Property(tries = 100)
  void theLinesAreValidAndHoldEveryValueOnce(@ForAll("runs") RunOutcome run) {
    List<Datapoint> points = Datapoints.all(run);

    List<String> lines = EmfLines.of(run.canary(), run.endedAt(), points);

    assertThat(lines).allSatisfy(line -> assertThat(EmfReader.problems(line)).isEmpty());
    assertThat(EmfReader.values(lines)).isEqualTo(byName(points));
  }

  @Property(tries = 100)
  void everyMetricOfEveryRunIsThereOnce(@ForAll("runs") RunOutcome run) {
    List<MetricDefinition> written = Datapoints.all(run).stream().map(Datapoint::metric).toList();

    assertThat(written)
        .doesNotHaveDuplicates()
        .containsAll(MetricCatalog.ALL.stream().filter(MetricCatalogTest::inEveryRun).toList());
  }

  @Provide
  Arbitrary<RunOutcome> runs() {
    return RandomOutcomes.runs();
  }

  private static Map<String, List<Double>> byName(List<Datapoint> points) {
    Map<String, List<Double>> values = new LinkedHashMap<>();
    points.forEach(point -> values.put(point.metric().name(), point.values()));
    return values;
  }
}
