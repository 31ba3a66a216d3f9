package dev.agentcanary.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class RealTempoTest {
  private final Tempo tempo = new RealTempo(Instant.EPOCH, System::nanoTime);

  @Test
  void resultsComeInTheOrderOfTheTasksWhicheverEndsFirst() {
    CountDownLatch secondIsDone = new CountDownLatch(1);

    List<String> results =
        tempo.sideBySide(
            List.of(
                () -> {
                  await(secondIsDone);
                  return "first";
                },
                () -> {
                  secondIsDone.countDown();
                  return "second";
                }),
            2);

    assertThat(results).containsExactly("first", "second");
  }

  @Test
  void neverMoreTasksRunAtATimeThanTheConcurrency() {
    AtomicInteger running = new AtomicInteger();
    AtomicInteger most = new AtomicInteger();
    Supplier<Integer> task =
        () -> {
          int now = running.incrementAndGet();
          most.accumulateAndGet(now, Math::max);
          Thread.yield();
          return running.decrementAndGet();
        };

    tempo.sideBySide(IntStream.range(0, 200).mapToObj(_ -> task).toList(), 3);

    assertThat(most.get()).isLessThanOrEqualTo(3);
  }

  @Test
  void theTimeIsTheWallClocksAtTheStartAndMonotonicFromThereOn() {
    AtomicLong nanos = new AtomicLong(5);
    Tempo fixed = new RealTempo(Instant.parse("2026-01-01T00:00:00Z"), nanos::get);

    nanos.addAndGet(1_500_000_000L);

    assertThat(fixed.now()).isEqualTo(Instant.parse("2026-01-01T00:00:01.5Z"));
  }

  @Test
  void waitingEndsAtTheMomentAndNotBefore() {
    Instant moment = tempo.now().plusMillis(20);

    tempo.waitUntil(moment);

    assertThat(tempo.now()).isAfterOrEqualTo(moment);
  }

  @Test
  void anInterruptedThreadWaitsNoLongerAndStaysInterrupted() {
    Thread.currentThread().interrupt();

    tempo.waitUntil(tempo.now().plus(Duration.ofDays(1)));

    assertThat(Thread.interrupted()).isTrue();
  }

  @Test
  void aTaskThatBreaksItsPromiseNotToThrowIsHeard() {
    Supplier<String> throwing =
        () -> {
          throw new IllegalStateException("a bug");
        };

    assertThatThrownBy(() -> tempo.sideBySide(List.of(throwing), 1)).hasRootCauseMessage("a bug");
  }

  private static void await(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }
}
