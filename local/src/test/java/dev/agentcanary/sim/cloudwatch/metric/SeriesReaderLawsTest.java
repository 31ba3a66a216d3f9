package dev.agentcanary.sim.cloudwatch.metric;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.From;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;

/// A window that slides sees what a window that is put there afresh sees, whatever arrives late.
class SeriesReaderLawsTest {
  private static final MetricKey METRIC = new MetricKey("N", "M", Map.of());
  private static final long START = 1_795_600_800;

  /// @param second of the event and `delay` until it is visible, both in seconds
  record Event(int second, int delay, double value) {}

  @Property(tries = 300)
  void slidingGivesTheSameValuesAsLookingAfresh(
      @ForAll @Size(max = 60) List<@From("events") Event> events,
      @ForAll @IntRange(min = 1, max = 5) int periods,
      @ForAll("statistics") String statistic,
      @ForAll("seconds") int period) {
    MetricStore store = new MetricStore(Duration.ofDays(1));
    events.forEach(event -> put(store, event));
    SeriesReader.Query query = query(statistic);
    SeriesReader sliding = new SeriesReader(store, query, periods);

    for (long second = START; second < START + 3600; second += 60) {
      store.reveal(second * 1000);
      double[] before = sliding.values().clone();
      long[] edges = edges(second, period, periods);
      boolean changed = sliding.move(edges);

      assertThat(sliding.values()).isEqualTo(naive(events, second, edges, query.statistic()));
      if (!changed) {
        assertThat(sliding.values()).isEqualTo(before);
      }
    }
  }

  private static double[] naive(List<Event> events, long now, long[] edges, Statistic statistic) {
    double[] values = new double[edges.length - 1];
    for (int period = 0; period < values.length; period++) {
      Distribution inside = new Distribution(1);
      for (Event event : events) {
        long minute = START + event.second / 60 * 60;
        boolean visible = START + event.second + event.delay <= now;
        if (visible && minute >= edges[period] && minute < edges[period + 1]) {
          inside.add(event.value);
        }
      }
      values[period] = inside.count() == 0 ? Double.NaN : statistic.of(inside);
    }
    return values;
  }

  private static void put(MetricStore store, Event event) {
    Instant at = Instant.ofEpochSecond(START + event.second);
    store.put(
        new Sample(METRIC, "None", false, at, List.of(event.value)), at.plusSeconds(event.delay));
  }

  private static long[] edges(long end, int period, int periods) {
    List<Long> edges = new ArrayList<>();
    for (int i = periods; i >= 0; i--) {
      edges.add(end - (long) i * period);
    }
    return edges.stream().mapToLong(Long::longValue).toArray();
  }

  private static SeriesReader.Query query(String statistic) {
    return new SeriesReader.Query(
        METRIC, Optional.empty(), StatisticParser.parse(statistic).orElseThrow(), false);
  }

  @Provide
  Arbitrary<Event> events() {
    return Combinators.combine(
            Arbitraries.integers().between(0, 3599),
            Arbitraries.integers().between(0, 900),
            Arbitraries.integers().between(0, 20))
        .as((second, delay, value) -> new Event(second, delay, value));
  }

  @Provide
  Arbitrary<String> statistics() {
    return Arbitraries.of("Sum", "Maximum", "p90", "TM(20%:80%)", "SampleCount");
  }

  @Provide
  Arbitrary<Integer> seconds() {
    return Arbitraries.of(60, 300, 900);
  }
}
