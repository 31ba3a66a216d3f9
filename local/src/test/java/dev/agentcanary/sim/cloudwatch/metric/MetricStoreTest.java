package dev.agentcanary.sim.cloudwatch.metric;

import static org.assertj.core.api.Assertions.assertThat;

import dev.agentcanary.sim.cloudwatch.metric.MetricStore.Put;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class MetricStoreTest {
  private static final Instant NOON = Instant.parse("2026-11-25T12:00:00Z");
  private static final MetricKey METRIC = new MetricKey("N", "M", Map.of("D", "d"));

  private final MetricStore store = new MetricStore(Duration.ofDays(1));

  @Test
  void aSampleCountsInThePeriodOfItsEventFromTheTimeItIsVisible() {
    store.put(sample(METRIC, "None", NOON.minusSeconds(30), 7), NOON.plusSeconds(40));

    store.reveal(NOON.plusSeconds(39).toEpochMilli());
    assertThat(read(METRIC, Optional.empty())).containsExactly(Double.NaN, Double.NaN);

    store.reveal(NOON.plusSeconds(40).toEpochMilli());
    assertThat(read(METRIC, Optional.empty())).containsExactly(7, Double.NaN);
  }

  @Test
  void samplesBecomeVisibleInAnyOrder() {
    store.put(sample(METRIC, "None", NOON.plusSeconds(10), 2), NOON.plusSeconds(20));
    store.put(sample(METRIC, "None", NOON.minusSeconds(10), 1), NOON.plusSeconds(60));
    store.reveal(NOON.plusSeconds(60).toEpochMilli());

    assertThat(read(METRIC, Optional.empty())).containsExactly(1, 2);
  }

  @Test
  void anotherSetOfDimensionsIsAnotherMetric() {
    store.put(sample(METRIC, "None", NOON, 1), NOON);
    store.reveal(NOON.toEpochMilli());

    assertThat(read(new MetricKey("N", "M", Map.of()), Optional.empty())[1]).isNaN();
    assertThat(read(new MetricKey("N", "M", Map.of("D", "d", "E", "e")), Optional.empty())[1])
        .isNaN();
  }

  @Test
  void eachUnitIsAStreamOfItsOwn() {
    store.put(sample(METRIC, "Count", NOON, 1), NOON);
    store.put(sample(METRIC, "Seconds", NOON, 9), NOON);
    store.reveal(NOON.toEpochMilli());

    assertThat(store.units(METRIC)).containsExactly("Count", "Seconds");
    assertThat(read(METRIC, Optional.of("Seconds"))[1]).isEqualTo(9);
    assertThat(read(METRIC, Optional.of("Bytes"))[1]).isNaN();
  }

  @Test
  void tooOldAndTooNewSamplesAreRefused() {
    Instant oldest = NOON.minus(MetricStore.OLDEST);
    Instant newest = NOON.plus(MetricStore.NEWEST);

    assertThat(store.put(sample(METRIC, "None", oldest, 1), NOON)).isEqualTo(Put.ACCEPTED);
    assertThat(store.put(sample(METRIC, "None", oldest.minusMillis(1), 1), NOON))
        .isEqualTo(Put.TOO_OLD);
    assertThat(store.put(sample(METRIC, "None", newest, 1), NOON)).isEqualTo(Put.ACCEPTED);
    assertThat(store.put(sample(METRIC, "None", newest.plusMillis(1), 1), NOON))
        .isEqualTo(Put.TOO_NEW);
  }

  private double[] read(MetricKey metric, Optional<String> unit) {
    SeriesReader reader =
        new SeriesReader(
            store, new SeriesReader.Query(metric, unit, SimpleStatistic.SUM, false), 2);
    long noon = NOON.getEpochSecond();
    reader.move(new long[] {noon - 60, noon, noon + 60});
    return reader.values();
  }

  private static Sample sample(MetricKey metric, String unit, Instant at, double value) {
    return new Sample(metric, unit, false, at, List.of(value));
  }
}
