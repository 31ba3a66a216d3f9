package dev.agentcanary.agent.contract;

import static org.assertj.core.api.Assertions.assertThat;

import dev.agentcanary.agent.Agent;
import dev.agentcanary.agent.Answer;
import dev.agentcanary.agent.AnswerSettings;
import dev.agentcanary.agent.Ask;
import dev.agentcanary.agent.PayloadTemplate;
import dev.agentcanary.agent.SessionId;
import dev.agentcanary.agent.wire.WireSettings;
import dev.agentcanary.plan.Target;
import dev.agentcanary.plan.Where;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// What every transport does alike, over real HTTP on the loopback.
@Timeout(value = 60, unit = TimeUnit.SECONDS)
public abstract class AgentContract {
  protected static final SessionId SESSION =
      new SessionId("canary-00000000-0000-0000-0000-000000000001");
  protected static final WireSettings WIRE =
      new WireSettings(System::nanoTime, InstantSource.system(), _ -> {}, 32);

  /// Never reached by a test that passes.
  private static final Duration LONG = Duration.ofSeconds(30);

  /// Long enough to send a request and read headers, short enough to wait for.
  private static final Duration SHORT = Duration.ofMillis(700);

  protected final ScriptedServer server = ScriptedServer.start();

  /// The agent under test.
  ///
  /// @param base where `/invocations`, or the data plane, is
  protected abstract Agent agent(URI base, Target target, WireSettings wire);

  @BeforeEach
  void scripts() {
    server.on("token", Replies.json("{\"access_token\":\"t-1\",\"expires_in\":3600}"));
  }

  @AfterEach
  void close() {
    server.close();
  }

  @Test
  void sendsThePlansPayloadAndHeadersAndTheSession() {
    server.on("invocations", Replies.json(Replies.HELLO));
    Target target =
        new Target(
            new Where.Container(server.uri()),
            new PayloadTemplate(
                "{\"input\":{\"text\":\"{{prompt}}\",\"id\":\"{{sessionId}}\"},\"tenant\":7}"),
            Map.of("X-Amzn-Bedrock-AgentCore-Runtime-Custom-Tenant", "canary"),
            AnswerSettings.DEFAULT);
    agent(server.uri(), target, WIRE).ask(new Ask(SESSION, "say \"hi\" {{sessionId}}\n😀", LONG));

    ScriptedServer.Request request = server.requests("invocations").getFirst();
    assertThat(request.method()).isEqualTo("POST");
    assertThat(request.body())
        .isEqualTo(
            "{\"input\":{\"text\":\"say \\\"hi\\\" {{sessionId}}\\n😀\",\"id\":\""
                + SESSION
                + "\"},\"tenant\":7}");
    assertThat(request.headers())
        .containsEntry("x-amzn-bedrock-agentcore-runtime-session-id", SESSION.value())
        .containsEntry("x-amzn-bedrock-agentcore-runtime-custom-tenant", "canary")
        .containsEntry("content-type", "application/json")
        .containsEntry("accept", "application/json, text/event-stream");
  }

  @Test
  void readsAJsonReply() {
    server.on(
        "invocations",
        Replies.reply(200, "application/json", Replies.HELLO, "X-Amzn-RequestId: r-1"));
    Answer answer = ask(LONG);

    assertThat(answer).isInstanceOf(Answer.Answered.class);
    assertThat(((Answer.Answered) answer).reply().text()).isEqualTo("Hello");
    assertThat(((Answer.Answered) answer).reply().shape())
        .hasToString("json:response.content[].text");
    assertThat(answer.exchange().requestId()).contains("r-1");
    assertThat(answer.exchange().head()).isEqualTo(Replies.HELLO.substring(0, 32));
    assertThat(answer.exchange().bytes()).isEqualTo(Replies.HELLO.length());
    assertThat(answer.exchange().conflictRetries()).isZero();
  }

  @Test
  void readsAStreamWhoseCharactersAreSplitBetweenChunks() {
    byte[] event =
        "data: {\"text\":\"😀é\"}\r\n\r\n".getBytes(java.nio.charset.StandardCharsets.UTF_8);
    server.on(
        "invocations",
        line -> {
          line.say(Replies.streamHead());
          for (byte each : event) {
            line.chunk(new byte[] {each});
          }
          line.lastChunk();
        });
    assertThat(textOf(ask(LONG))).isEqualTo("😀é");
  }

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

  @ParameterizedTest
  @MethodSource("dev.agentcanary.agent.contract.FaultTable#rows")
  void makesAnAnswerOfEveryFaultAndAsksNoSecondTime(FaultRow row) {
    server.on("invocations", row.script());
    Answer answer = ask(LONG);

    assertThat(answer).as(answer.toString()).isInstanceOf(row.answer());
    if (!row.type().isEmpty()) {
      assertThat(Answers.type(answer)).isEqualTo(row.type());
    }
    assertThat(Answers.message(answer)).contains(row.says());
    assertThat(server.requests("invocations")).hasSize(1);
  }

  @Test
  void aRetryableConflictIsSentAgainOnceAndCounted() {
    server.on(
        "invocations",
        Replies.error(409, "RetryableConflictException:http://internal.example/", "again"),
        Replies.json(Replies.HELLO));
    Answer answer = ask(LONG);
    assertThat(textOf(answer)).isEqualTo("Hello");
    assertThat(answer.exchange().conflictRetries()).isEqualTo(1);
    assertThat(answer.exchange().status()).hasValue(200);
    assertThat(server.requests("invocations")).hasSize(2);
  }

  @Test
  void aSecondRetryableConflictIsBroken() {
    server.on(
        "invocations",
        Replies.reply(
            409,
            "application/json",
            "{\"__type\":\"RetryableConflictException\",\"message\":\"again\"}"));
    Answer answer = ask(LONG);
    assertThat(answer).isInstanceOf(Answer.Broken.class);
    assertThat(answer.exchange().conflictRetries()).isEqualTo(1);
    assertThat(server.requests("invocations")).hasSize(2);
  }

  @Test
  void aConnectionThatIsRefusedIsBroken() throws IOException {
    URI nobody;
    try (ServerSocket free = new ServerSocket(0, 1, InetAddress.getByName("127.0.0.1"))) {
      nobody = URI.create("http://127.0.0.1:" + free.getLocalPort());
    }
    Answer answer =
        agent(nobody, target(AnswerSettings.DEFAULT), WIRE).ask(new Ask(SESSION, "hi", LONG));
    assertThat(answer).isInstanceOf(Answer.Broken.class);
    assertThat(Answers.type(answer)).isEqualTo("ConnectionRefused");
  }

  @Test
  void aNameThatDoesNotResolveIsTheCanarysFault() {
    Answer answer =
        agent(URI.create("http://agent.invalid"), target(AnswerSettings.DEFAULT), WIRE)
            .ask(new Ask(SESSION, "hi", LONG));
    assertThat(answer).as(answer.toString()).isInstanceOf(Answer.Refused.class);
    assertThat(Answers.type(answer)).isEqualTo("UnknownHost");
  }

  @Test
  void aCertificateThatIsNotTrustedIsBroken() {
    try (ScriptedServer untrusted = ScriptedServer.startSelfSigned()) {
      untrusted.on("invocations", Replies.json(Replies.HELLO));
      Answer answer =
          agent(untrusted.uri(), target(AnswerSettings.DEFAULT), WIRE)
              .ask(new Ask(SESSION, "hi", LONG));
      assertThat(answer).as(answer.toString()).isInstanceOf(Answer.Broken.class);
      assertThat(Answers.type(answer)).isEqualTo("TlsFailure");
    }
  }

  @Test
  void silenceTimesOut() {
    server.on("invocations", Line::holdUntilClientGoes);
    assertTimedOut("nothing came within 700 ms");
  }

  @Test
  void silenceAfterTheHeadersTimesOut() {
    server.on(
        "invocations",
        line -> {
          line.say(Replies.streamHead());
          line.holdUntilClientGoes();
        });
    assertTimedOut("only headers came within 700 ms");
  }

  @Test
  void aSlowDripTimesOut() {
    server.on(
        "invocations",
        line -> {
          line.say(Replies.streamHead());
          while (true) {
            line.chunk("data: {\"text\":\"a\"}\n\n");
            line.linger(20);
          }
        });
    assertTimedOut("bytes of the reply came within 700 ms");
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
  void aLongAnswerIsCutAtTheLimitAndReadToItsEnd() {
    String text = "0123456789".repeat(1 << 20);
    server.on("invocations", Replies.json("{\"response\":\"" + text + "\"}"));
    assertCut(text);
  }

  @Test
  void aLongStreamIsCutAtTheLimitAndReadToItsEnd() {
    String piece = "0123456789".repeat(100);
    server.on(
        "invocations",
        line -> {
          line.say(Replies.streamHead());
          for (int i = 0; i < 10_000; i++) {
            line.chunk("data: {\"text\":\"" + piece + "\"}\n\n");
          }
          line.lastChunk();
        });
    assertCut(piece.repeat(10_000));
  }

  @Test
  void aConnectionThatTheServerClosedMeanwhileIsNotTheAgentsFailure() throws Exception {
    server.on(
        "invocations",
        line -> {
          Replies.json(Replies.HELLO).play(line);
          line.resetIfUsedAgain();
        });
    Agent agent = agent(server.uri(), target(AnswerSettings.DEFAULT), WIRE);
    List<FutureTask<Answer>> asked = new ArrayList<>();
    for (int i = 0; i < 64; i++) {
      FutureTask<Answer> task = new FutureTask<>(() -> agent.ask(new Ask(SESSION, "hi", LONG)));
      asked.add(task);
      Thread.ofVirtual().start(task);
      if (i % 4 == 0) {
        task.get();
      }
    }
    for (FutureTask<Answer> task : asked) {
      assertThat(textOf(task.get())).isEqualTo("Hello");
    }
    assertThat(server.requests("invocations")).hasSize(64);
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

  protected final Answer ask(Duration timeout) {
    return agent(server.uri(), target(AnswerSettings.DEFAULT), WIRE)
        .ask(new Ask(SESSION, "hi", timeout));
  }

  protected final Target target(AnswerSettings answer) {
    return new Target(new Where.Container(server.uri()), PayloadTemplate.DEFAULT, Map.of(), answer);
  }

  protected static String textOf(Answer answer) {
    assertThat(answer).as(answer.toString()).isInstanceOf(Answer.Answered.class);
    return ((Answer.Answered) answer).reply().text();
  }

  private void assertTimedOut(String says) {
    Answer answer = ask(SHORT);
    assertThat(answer).as(answer.toString()).isInstanceOf(Answer.TimedOut.class);
    assertThat(((Answer.TimedOut) answer).message()).contains(says);
  }

  private void assertCut(String whole) {
    int limit = 1 << 16;
    Answer answer =
        agent(server.uri(), target(new AnswerSettings(Optional.empty(), limit)), WIRE)
            .ask(new Ask(SESSION, "hi", LONG));
    assertThat(textOf(answer)).isEqualTo(whole.substring(0, limit));
    assertThat(((Answer.Answered) answer).reply().cut()).isTrue();
    assertThat(answer.exchange().bytes()).isGreaterThan(whole.length());
    assertThat(answer.exchange().chunks()).hasSizeLessThanOrEqualTo(256);
  }
}
