package dev.agentcanary.agent.contract;

import static org.assertj.core.api.Assertions.assertThat;

import dev.agentcanary.agent.Answer;
import dev.agentcanary.agent.AnswerSettings;
import dev.agentcanary.agent.Ask;
import dev.agentcanary.agent.wire.WireSettings;
import java.time.Duration;
import java.time.InstantSource;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.FutureTask;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;

/// What every transport does alike with time: it measures truly and is over in time.
public abstract class TimeContract extends ContractFixture {
  /// Long enough to send a request and read headers, short enough to wait for.
  private static final Duration SHORT = Duration.ofMillis(1500);

  @Test
  void timesWhatIsRead() {
    SteppedClock clock = new SteppedClock();
    server.on(
        "invocations",
        line -> {
          clock.passUntilRead(Duration.ofSeconds(2), () -> line.say(Replies.streamHead()));
          clock.passUntilRead(
              Duration.ofSeconds(1), () -> line.chunk("data: {\"start\":true}\n\n"));
          clock.passUntilRead(
              Duration.ofSeconds(4), () -> line.chunk("data: {\"text\":\"a\"}\n\n"));
          clock.passUntilRead(
              Duration.ofSeconds(3), () -> line.chunk("data: {\"text\":\"b\"}\n\n"));
          clock.passUntilRead(Duration.ofSeconds(1), line::lastChunk);
        });
    WireSettings wire = new WireSettings(clock, InstantSource.system(), _ -> {}, 32);
    Answer answer =
        agent(server.uri(), target(AnswerSettings.DEFAULT), wire).ask(new Ask(SESSION, "hi", LONG));

    assertThat(textOf(answer)).isEqualTo("ab");
    assertThat(answer.exchange().timings().toHeaders()).contains(Duration.ofSeconds(2));
    assertThat(answer.exchange().timings().toFirstToken()).contains(Duration.ofSeconds(7));
    assertThat(answer.exchange().timings().largestGap()).isEqualTo(Duration.ofSeconds(4));
    assertThat(answer.exchange().timings().total()).isEqualTo(Duration.ofSeconds(11));
    assertThat(answer.exchange().chunks()).hasSize(3);
  }

  @Test
  void silenceTimesOut() {
    assertTimedOut(Line::holdUntilClientGoes, "nothing came within 1500 ms");
  }

  @Test
  void silenceAfterTheHeadersTimesOut() {
    assertTimedOut(
        line -> {
          line.say(Replies.streamHead());
          line.holdUntilClientGoes();
        },
        "only headers came within 1500 ms");
  }

  @Test
  void aSlowDripTimesOut() {
    assertTimedOut(
        line -> {
          line.say(Replies.streamHead());
          while (true) {
            line.chunk("data: {\"text\":\"a\"}\n\n");
            line.linger(20);
          }
        },
        "bytes of the reply came within 1500 ms");
  }

  @Test
  void aFloodWithoutEndTimesOutOrIsTooLong() {
    byte[] flood =
        "data: {\"text\":\"aaaaaaaa\"}\n\n"
            .repeat(1000)
            .getBytes(java.nio.charset.StandardCharsets.UTF_8);
    server.on(
        "invocations",
        line -> {
          line.say(Replies.streamHead());
          while (true) {
            line.chunk(flood);
          }
        });
    assertThat(ask(SHORT)).isInstanceOfAny(Answer.TimedOut.class, Answer.Broken.class);
  }

  @Test
  void anInterruptEndsTheCallAndStaysSet() throws Exception {
    CountDownLatch asked = new CountDownLatch(1);
    AtomicBoolean stillSet = new AtomicBoolean();
    server.on(
        "invocations",
        line -> {
          asked.countDown();
          line.holdUntilClientGoes();
        });
    FutureTask<Answer> task =
        new FutureTask<>(
            () -> {
              Answer answer = ask(LONG);
              stillSet.set(Thread.currentThread().isInterrupted());
              return answer;
            });
    Thread caller = Thread.ofVirtual().start(task);
    asked.await();
    caller.interrupt();
    assertThat(task.get()).isInstanceOf(Answer.Abandoned.class);
    assertThat(stillSet).isTrue();
  }

  @Test
  void aTimeoutHoldsOnPlatformAndVirtualThreadsAndLeavesNoInterruptBehind() throws Exception {
    server.on("invocations", Line::holdUntilClientGoes);
    Callable<Boolean> call =
        () -> ask(SHORT) instanceof Answer.TimedOut && !Thread.currentThread().isInterrupted();
    FutureTask<Boolean> onPlatform = new FutureTask<>(call);
    FutureTask<Boolean> onVirtual = new FutureTask<>(call);
    Thread.ofPlatform().start(onPlatform);
    Thread.ofVirtual().start(onVirtual);
    assertThat(onPlatform.get()).isTrue();
    assertThat(onVirtual.get()).isTrue();
  }

  /// A first turn that is answered loads the classes, so that the time of the second is the wire's.
  private void assertTimedOut(ScriptedServer.Script script, String says) {
    server.on("invocations", Replies.json(Replies.HELLO), script);
    assertThat(textOf(ask(LONG))).isEqualTo("Hello");
    Answer answer = ask(SHORT);
    assertThat(answer).as(answer.toString()).isInstanceOf(Answer.TimedOut.class);
    assertThat(((Answer.TimedOut) answer).message()).contains(says);
  }
}
