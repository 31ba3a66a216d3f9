package dev.agentcanary.load.engine;

import static org.assertj.core.api.Assertions.assertThat;

import dev.agentcanary.agent.Agent;
import dev.agentcanary.agent.Answer;
import dev.agentcanary.agent.Ask;
import dev.agentcanary.agent.Exchange;
import dev.agentcanary.agent.OwnFault;
import dev.agentcanary.agent.SessionId;
import dev.agentcanary.agent.Stop;
import dev.agentcanary.agent.Timings;
import dev.agentcanary.load.profile.Workload;
import dev.agentcanary.load.result.Ending;
import dev.agentcanary.load.result.LoadResult;
import dev.agentcanary.load.result.OwnShare;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.FutureTask;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

/// The same engine on real threads: an agent that hangs until it is interrupted.
class RealTimelineTest {
  private static final int USERS = 50;

  private final CountDownLatch allAsk = new CountDownLatch(USERS);
  private final AtomicInteger stopped = new AtomicInteger();
  private final LoadTest test =
      new LoadTest(
          Trial.request(new Workload.Closed(USERS, 5, Duration.ZERO), Duration.ofHours(1)),
          new Hanging(),
          () -> new SessionId("load-" + UUID.randomUUID()),
          new RealTimeline(Instant.EPOCH, System::nanoTime),
          new ConnectTimes(),
          () -> OwnShare.NONE);

  @Test
  void anEndFromAnotherThreadLeavesNothingUnderWayAndNoSession() throws Exception {
    FutureTask<LoadResult> run = new FutureTask<>(test::run);
    Thread.ofVirtual().start(run);
    allAsk.await();
    test.end();

    assertThat(run.get().ending()).isInstanceOf(Ending.Interrupted.class);
    assertThat(run.get().tally().turns()).isZero();
    assertThat(run.get().tally().opened()).isEqualTo(USERS);
    assertThat(stopped.get()).isEqualTo(USERS);
  }

  @Test
  void anInterruptOfTheCallerIsAnEndAndStaysSet() throws Exception {
    FutureTask<Boolean> run =
        new FutureTask<>(
            () ->
                test.run().ending() instanceof Ending.Interrupted
                    && Thread.currentThread().isInterrupted());
    Thread caller = Thread.ofVirtual().start(run);
    allAsk.await();
    caller.interrupt();

    assertThat(run.get()).isTrue();
    assertThat(stopped.get()).isEqualTo(USERS);
  }

  @Test
  void whatAProcessHasUsedIsKnown() {
    OwnShare own = new ProcessShare().get();

    assertThat(own.cpu()).isPositive();
    assertThat(own.processors()).isPositive();
    assertThat(own.peakMemory()).isNotNegative();
  }

  private final class Hanging implements Agent {
    @Override
    public Answer ask(Ask ask) {
      allAsk.countDown();
      try {
        new CountDownLatch(1).await();
        throw new IllegalStateException("nobody opens it");
      } catch (InterruptedException _) {
        Thread.currentThread().interrupt();
        Timings timings =
            new Timings(Optional.empty(), Optional.empty(), Duration.ZERO, Duration.ofNanos(1));
        return new Answer.Abandoned(
            OwnFault.INTERRUPTED,
            "interrupted",
            new Exchange(OptionalInt.empty(), Map.of(), List.of(), 0, "", 0, timings));
      }
    }

    @Override
    public Stop stop(SessionId session, Duration timeout) {
      stopped.incrementAndGet();
      return new Stop.Stopped();
    }
  }
}
