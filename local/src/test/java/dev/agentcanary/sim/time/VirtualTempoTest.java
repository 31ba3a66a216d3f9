package dev.agentcanary.sim.time;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.Supplier;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Virtual time keeps the promises of [dev.agentcanary.run.Tempo], for any tasks.
class VirtualTempoTest {
  private static final Instant START = Instant.parse("2026-01-05T00:00:00Z");

  /// Tasks as they were carried out.
  record Span(Instant from, Instant to) {}

  /// A tempo after some tasks of random length.
  record Carried(VirtualTempo tempo, List<Span> spans, List<Integer> results, int concurrency) {}

  static List<Carried> carried() {
    return IntStream.range(0, 200).mapToObj(VirtualTempoTest::carry).toList();
  }

  private static Carried carry(int seed) {
    RandomGenerator random = new SplittableRandom(seed);
    VirtualTempo tempo = new VirtualTempo(START);
    int concurrency = random.nextInt(1, 6);
    List<Span> spans = new ArrayList<>();
    List<Supplier<Integer>> tasks = new ArrayList<>();
    for (int task = 0; task < random.nextInt(0, 30); task++) {
      Duration length = Duration.ofMillis(random.nextInt(0, 5_000));
      int result = task;
      tasks.add(
          () -> {
            Instant from = tempo.now();
            tempo.pass(length);
            spans.add(new Span(from, tempo.now()));
            return result;
          });
    }
    return new Carried(tempo, spans, tempo.sideBySide(tasks, concurrency), concurrency);
  }

  @Test
  void example() {
    VirtualTempo tempo = new VirtualTempo(START);
    Supplier<Instant> tenSeconds =
        () -> {
          tempo.pass(Duration.ofSeconds(10));
          return tempo.now();
        };

    List<Instant> ends = tempo.sideBySide(List.of(tenSeconds, tenSeconds, tenSeconds), 2);

    assertThat(ends)
        .containsExactly(START.plusSeconds(10), START.plusSeconds(10), START.plusSeconds(20));
    assertThat(tempo.now()).isEqualTo(START.plusSeconds(20));
  }

  @ParameterizedTest
  @MethodSource("carried")
  void resultsComeInTheOrderOfTheTasks(Carried carried) {
    assertThat(carried.results())
        .containsExactlyElementsOf(IntStream.range(0, carried.spans().size()).boxed().toList());
  }

  @ParameterizedTest
  @MethodSource("carried")
  void tasksStartInOrder(Carried carried) {
    assertThat(carried.spans()).extracting(Span::from).isSorted();
  }

  @ParameterizedTest
  @MethodSource("carried")
  void neverMoreTasksRunAtATimeThanTheConcurrency(Carried carried) {
    for (Span span : carried.spans()) {
      long at =
          carried.spans().stream()
              .filter(
                  other -> !other.from().isAfter(span.from()) && other.to().isAfter(span.from()))
              .count();
      assertThat(at).isLessThanOrEqualTo(carried.concurrency());
    }
  }

  @ParameterizedTest
  @MethodSource("carried")
  void afterwardsItIsAsLateAsTheLastTask(Carried carried) {
    Instant last = carried.spans().stream().map(Span::to).max(Instant::compareTo).orElse(START);

    assertThat(carried.tempo().now()).isEqualTo(last);
  }

  @ParameterizedTest
  @MethodSource("carried")
  void noPlaceStaysFreeWhileATaskWaits(Carried carried) {
    Instant[] free = new Instant[carried.concurrency()];
    Arrays.fill(free, START);
    for (Span span : carried.spans()) {
      Arrays.sort(free);
      assertThat(span.from()).isEqualTo(free[0]);
      free[0] = span.to();
    }
  }

  @Test
  void waitingEndsAtTheMomentOrAtOnceIfThatHasPassed() {
    VirtualTempo tempo = new VirtualTempo(START);

    tempo.waitUntil(START.plusSeconds(5));
    tempo.waitUntil(START.minusSeconds(5));
    tempo.pass(Duration.ofSeconds(-1));

    assertThat(tempo.now()).isEqualTo(START.plusSeconds(5));
  }

  @Test
  void aTaskThatBreaksItsPromiseNotToThrowIsHeard() {
    Supplier<String> throwing =
        () -> {
          throw new IllegalStateException("a bug");
        };

    assertThatThrownBy(() -> new VirtualTempo(START).sideBySide(List.of(throwing), 1))
        .hasMessage("a bug");
  }

  @Test
  void nanosecondsCountFromWhereTheyWereAskedFor() {
    VirtualTempo tempo = new VirtualTempo(START);
    var nanos = tempo.nanos();

    tempo.pass(Duration.ofMillis(3));

    assertThat(nanos.getAsLong()).isEqualTo(3_000_000);
  }
}
