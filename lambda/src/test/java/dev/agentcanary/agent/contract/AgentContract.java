package dev.agentcanary.agent.contract;

import static org.assertj.core.api.Assertions.assertThat;

import dev.agentcanary.agent.Agent;
import dev.agentcanary.agent.Answer;
import dev.agentcanary.agent.AnswerSettings;
import dev.agentcanary.agent.Ask;
import dev.agentcanary.agent.PayloadTemplate;
import dev.agentcanary.plan.Target;
import dev.agentcanary.plan.Where;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.FutureTask;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// What every transport does alike, over real HTTP on the loopback.
public abstract class AgentContract extends TimeContract {
  @Test
  void sendsThePlansPayloadAndHeadersAndTheSession() {
    server.on("invocations", Replies.json(Replies.HELLO));
    Target target =
        new Target(
            new Where.Container(server.uri()),
            new PayloadTemplate(
                "{\"input\":{\"text\":\"{{prompt}}\",\"id\":\"{{sessionId}}\"},\"tenant\":7}"),
            Map.of(
                "X-Amzn-Bedrock-AgentCore-Runtime-Custom-Tenant",
                "canary",
                Target.BAGGAGE,
                "canary=coach-companion"),
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
        .containsEntry("baggage", "canary=coach-companion")
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
  void anExceptionInsideIsTheCanarysFault() {
    server.on("invocations", Replies.json(Replies.HELLO));
    AnswerSettings impossible = new AnswerSettings(Optional.of("a..b"), 1 << 10);
    Answer answer = agent(server.uri(), target(impossible), WIRE).ask(new Ask(SESSION, "hi", LONG));
    assertThat(answer).isInstanceOf(Answer.Abandoned.class);
    assertThat(Answers.message(answer))
        .isEqualTo("the canary failed: java.lang.IllegalArgumentException: not a selector: a..b");
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
