package dev.agentcanary.sim.cloudwatch.metric;

import static org.assertj.core.api.Assertions.assertThat;

import dev.agentcanary.metrics.Datapoint;
import dev.agentcanary.metrics.EmfLines;
import dev.agentcanary.metrics.MetricCatalog;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.Size;

/// What the canary writes is what the store has.
class EmfRoundTripLawsTest {
  private static final Instant ENDED = Instant.parse("2026-11-25T10:00:30Z");
  private static final long MINUTE = ENDED.getEpochSecond() - 30;

  @Property(tries = 200)
  void theStatisticsOfTheLinesAreThoseOfTheValues(
      @ForAll @Size(min = 1, max = 350) List<@DoubleRange(max = 60_000) Double> latencies) {
    MetricStore store = new MetricStore(Duration.ofDays(1));
    Datapoint written = new Datapoint(MetricCatalog.LATENCY, latencies);
    for (String line : EmfLines.of("coach", ENDED, List.of(written))) {
      if (EmfLine.read(line) instanceof EmfLine.Reading.Metrics(var samples)) {
        samples.forEach(sample -> store.put(sample, ENDED));
      }
    }
    store.reveal(ENDED.toEpochMilli());

    List<Double> values = latencies.stream().map(EmfRoundTripLawsTest::rounded).toList();
    assertThat(read(store, "SampleCount")).isEqualTo(values.size());
    assertThat(read(store, "Minimum")).isEqualTo(sorted(values).getFirst());
    assertThat(read(store, "Maximum")).isEqualTo(sorted(values).getLast());
    assertThat(read(store, "p90"))
        .isEqualTo(sorted(values).get((int) Math.ceil(values.size() * 0.9) - 1));
    assertThat(read(store, "Average"))
        .isCloseTo(
            values.stream().mapToDouble(Double::doubleValue).average().orElseThrow(),
            org.assertj.core.data.Offset.offset(1e-6));
  }

  private static double read(MetricStore store, String statistic) {
    SeriesReader.Query query =
        new SeriesReader.Query(
            new MetricKey(
                MetricCatalog.NAMESPACE,
                MetricCatalog.LATENCY.name(),
                Map.of(MetricCatalog.DIMENSION, "coach")),
            Optional.of("Milliseconds"),
            StatisticParser.parse(statistic).orElseThrow(),
            false);
    SeriesReader reader = new SeriesReader(store, query, 1);
    reader.move(new long[] {MINUTE, MINUTE + 60});
    return reader.values()[0];
  }

  /// EMF lines have three decimals.
  private static double rounded(double value) {
    return BigDecimal.valueOf(value).setScale(3, RoundingMode.HALF_UP).doubleValue();
  }

  private static List<Double> sorted(List<Double> values) {
    return values.stream().sorted().toList();
  }
}
