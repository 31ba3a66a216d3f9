package dev.agentcanary.load.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.agentcanary.load.measure.Series;
import dev.agentcanary.load.profile.Workload;
import dev.agentcanary.load.result.LoadResult;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.PriorityQueue;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

/// A stall is felt by all who had to wait for it, not only by those whose request was under way.
///
/// The truth is reckoned here without the engine: a queue before so many places, each user's time
/// counted from the moment that he came.
class CoordinatedOmissionTest {
  private static final Duration TEST = Duration.ofSeconds(600);
  private static final Duration STALL = Duration.ofSeconds(60);
  private static final int RATE = 12;
  private static final int PLACES = 100;

  /// When users came, were asked for and were served, nanoseconds.
  private record Visit(long came, long began, long ended) {}

  @Property(tries = 4)
  void theReportedP95IsThatOfTheUsersWhoWaited(
      @ForAll @IntRange(min = 60, max = 400) int stallsAt,
      @ForAll @IntRange(min = 300, max = 2500) int millis) {
    Stall stall = new Stall(Duration.ofSeconds(stallsAt).toNanos(), millis * 1_000_000L);
    LoadResult result = loadTest(stall);
    List<Visit> visits = visits(stall);

    double truth = p95(visits.stream().mapToLong(visit -> visit.ended() - visit.came()));
    assertThat(result.of(Series.LATENCY).count()).isEqualTo(RATE * TEST.toSeconds());
    assertThat(result.of(Series.LATENCY).micros(0.95) * 1e3).isCloseTo(truth, within(truth * 0.02));
  }

  @Test
  void timesFromTheSendingWouldHaveSaidTwoSecondsOfForty() {
    Stall stall = new Stall(Duration.ofSeconds(200).toNanos(), 2_000_000_000L);
    List<Visit> visits = visits(stall);

    double truth = p95(visits.stream().mapToLong(visit -> visit.ended() - visit.came())) / 1e9;
    double fromSending =
        p95(visits.stream().mapToLong(visit -> visit.ended() - visit.began())) / 1e9;
    LoadResult result = loadTest(stall);

    assertThat(result.of(Series.LATENCY).micros(0.95) / 1e6).isCloseTo(truth, within(truth * 0.02));
    assertThat(result.of(Series.SERVICE).micros(0.95) / 1e6).isCloseTo(fromSending, within(0.1));
    assertThat(truth).isCloseTo(39.9, within(0.1));
    assertThat(fromSending).isCloseTo(2.0, within(0.1));
  }

  /// An agent that takes the same time for each answer, and does nothing for a minute once.
  private record Stall(long at, long work) {
    long end(long began) {
      if (began + work <= at || began >= at + STALL.toNanos()) {
        return began + work;
      }
      return Math.min(began, at) + STALL.toNanos() + work;
    }
  }

  private static LoadResult loadTest(Stall stall) {
    Workload open = new Workload.Open(RATE, 1, Duration.ZERO, PLACES);
    return Trial.of(
            Trial.request(open, TEST),
            (_, now) -> Reaction.right(Duration.ofNanos(stall.end(now) - now)))
        .run();
  }

  private static List<Visit> visits(Stall stall) {
    PriorityQueue<Long> free =
        LongStream.range(0, PLACES)
            .map(_ -> 0)
            .boxed()
            .collect(Collectors.toCollection(PriorityQueue::new));
    List<Visit> visits = new ArrayList<>();
    for (long number = 0; number < RATE * TEST.toSeconds(); number++) {
      long came = Math.round(number * 1e9 / RATE);
      long began = Math.max(came, free.remove());
      visits.add(new Visit(came, began, stall.end(began)));
      free.add(stall.end(began));
    }
    return visits;
  }

  private static double p95(LongStream values) {
    long[] sorted = values.sorted().toArray();
    return sorted[(int) Math.ceil(sorted.length * 0.95) - 1];
  }
}
