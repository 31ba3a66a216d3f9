package dev.agentcanary.sim.cloudwatch.metric;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.PriorityQueue;
import java.util.TreeMap;

/// Every metric there is, as far as it is visible yet.
///
/// A sample has two times: the event time says which period it counts in, the other one when alarms
/// and graphs begin to see it. Not safe for several threads.
public final class MetricStore {
  /// Samples older than this when they arrive are refused (PutMetricData).
  public static final Duration OLDEST = Duration.ofDays(14);

  /// Samples further in the future than this when they arrive are refused (PutMetricData).
  public static final Duration NEWEST = Duration.ofHours(2);

  private final Duration keep;
  private final Map<MetricKey, Map<String, Stream>> streams = new HashMap<>();
  private final PriorityQueue<Arrival> arrivals = new PriorityQueue<>();
  private long nextArrival = Long.MAX_VALUE;
  private long arrived;
  private int layout;

  /// @param keep how long a sample stays readable, at least as long as the longest window of an
  ///   alarm; bounds the memory
  public MetricStore(Duration keep) {
    this.keep = keep;
  }

  /// What came of putting a sample.
  public enum Put {
    ACCEPTED,
    TOO_OLD,
    TOO_NEW
  }

  private record Arrival(Sample sample, long visibleMillis, long number)
      implements Comparable<Arrival> {
    @Override
    public int compareTo(Arrival other) {
      int byTime = Long.compare(visibleMillis, other.visibleMillis);
      return byTime != 0 ? byTime : Long.compare(number, other.number);
    }
  }

  /// Takes a sample that becomes visible then.
  ///
  /// @param visibleAt also taken as the time at which it reaches CloudWatch
  public Put put(Sample sample, Instant visibleAt) {
    if (sample.at().isBefore(visibleAt.minus(OLDEST))) {
      return Put.TOO_OLD;
    }
    if (sample.at().isAfter(visibleAt.plus(NEWEST))) {
      return Put.TOO_NEW;
    }
    arrivals.add(new Arrival(sample, visibleAt.toEpochMilli(), arrived++));
    nextArrival = arrivals.element().visibleMillis;
    return Put.ACCEPTED;
  }

  /// Makes visible what is so at that time; never earlier than at the last call.
  public void reveal(long nowMillis) {
    while (nextArrival <= nowMillis) {
      Sample sample = arrivals.remove().sample;
      nextArrival = arrivals.isEmpty() ? Long.MAX_VALUE : arrivals.element().visibleMillis;
      Stream stream = streamOf(sample);
      stream.add(sample);
      stream.forgetBefore(nowMillis / 1000 - keep.toSeconds());
    }
  }

  private Stream streamOf(Sample sample) {
    return streams
        .computeIfAbsent(sample.metric(), _ -> new TreeMap<>())
        .computeIfAbsent(
            sample.unit(),
            _ -> {
              layout++;
              return new Stream();
            });
  }

  /// The units in which a metric has visible samples, sorted; empty for an unknown metric.
  public List<String> units(MetricKey metric) {
    return List.copyOf(streams.getOrDefault(metric, Map.of()).keySet());
  }

  /// The metrics with visible samples, in no order.
  public List<MetricKey> metrics() {
    return List.copyOf(streams.keySet());
  }

  /// The stream of that unit; without a unit the only one there is.
  ///
  /// CloudWatch calls the behaviour undefined when there are several and none is asked for; here it
  /// is the first by name, and [#units] tells.
  Optional<Stream> stream(MetricKey metric, Optional<String> unit) {
    Map<String, Stream> byUnit = streams.getOrDefault(metric, Map.of());
    return unit.isPresent()
        ? Optional.ofNullable(byUnit.get(unit.get()))
        : byUnit.values().stream().findFirst();
  }

  /// How many streams there are: when it grows, a metric or a unit of one was seen first.
  public int streams() {
    return layout;
  }
}
