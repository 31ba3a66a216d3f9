package dev.agentcanary.aws;

import static org.assertj.core.api.Assertions.assertThat;

import dev.agentcanary.agent.Answer;
import dev.agentcanary.agent.AnswerSettings;
import dev.agentcanary.agent.Ask;
import dev.agentcanary.agent.PayloadTemplate;
import dev.agentcanary.agent.SessionId;
import dev.agentcanary.agent.Stop;
import dev.agentcanary.agent.contract.Line;
import dev.agentcanary.agent.contract.Replies;
import dev.agentcanary.agent.contract.ScriptedServer;
import dev.agentcanary.agent.wire.WireSettings;
import dev.agentcanary.plan.RuntimeArn;
import dev.agentcanary.plan.Target;
import dev.agentcanary.plan.Where;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import javax.net.ssl.HttpsURLConnection;
import javax.net.ssl.SSLSocketFactory;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/// Over TLS a session is stopped on its turn's connection, and no turn is ever asked on one that
/// was used before.
@Timeout(value = 60, unit = TimeUnit.SECONDS)
class StopOverTlsTest {
  private static final SessionId SESSION =
      new SessionId("canary-00000000-0000-0000-0000-000000000001");
  private static final Duration LONG = Duration.ofSeconds(30);
  private static final String DONE =
      "HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: 2\r\n\r\n{}";

  private final ScriptedServer server = ScriptedServer.startSelfSigned();
  private SSLSocketFactory before;
  private RuntimeAgent agent;

  @BeforeEach
  void trustTheServer() {
    before = HttpsURLConnection.getDefaultSSLSocketFactory();
    HttpsURLConnection.setDefaultSSLSocketFactory(ScriptedServer.selfSigned().getSocketFactory());
    RuntimeArn arn = RuntimeAgentTest.ARN;
    Where.Runtime where = new Where.Runtime(arn, "DEFAULT");
    AwsSettings aws =
        new AwsSettings(
            Map.of("AWS_ACCESS_KEY_ID", "AKIDEXAMPLE", "AWS_SECRET_ACCESS_KEY", "secret"),
            Optional.of(server.uri()));
    agent =
        new RuntimeAgent(
            where,
            new Target(where, PayloadTemplate.DEFAULT, Map.of(), AnswerSettings.DEFAULT),
            RuntimeService.of(aws, arn.region()),
            new WireSettings(System::nanoTime, InstantSource.system(), _ -> {}, 32));
  }

  @AfterEach
  void trustItNoMore() {
    HttpsURLConnection.setDefaultSSLSocketFactory(before);
    server.close();
  }

  private Answer ask() {
    return agent.ask(new Ask(SESSION, "hi", LONG));
  }

  private static ScriptedServer.Script helloAnd(Then then) {
    return line -> {
      Replies.json(Replies.HELLO).play(line);
      then.play(line);
    };
  }

  /// What a server does after its answer.
  private interface Then {
    void play(Line line) throws java.io.IOException;
  }

  @Test
  void aStopTakesTheConnectionOfItsTurn() {
    server.on("invocations", helloAnd(line -> line.sayIfUsedAgain(DONE)));
    assertThat(ask()).isInstanceOf(Answer.Answered.class);
    assertThat(agent.stop(SESSION, LONG)).isEqualTo(new Stop.Stopped());
    assertThat(server.connections()).isEqualTo(1);
  }

  @Test
  void aStopWhoseKeptConnectionIsResetIsSentAgainOnANewOne() {
    server.on("invocations", helloAnd(Line::resetIfUsedAgain));
    server.on("stopruntimesession", Replies.json("{}"));
    assertThat(ask()).isInstanceOf(Answer.Answered.class);
    assertThat(agent.stop(SESSION, LONG)).isEqualTo(new Stop.Stopped());
    assertThat(server.connections()).isEqualTo(2);
    assertThat(server.requests("stopruntimesession")).hasSize(1);
  }

  @Test
  void aStopWhoseConnectionTheServerClosedMeanwhileTakesANewOne() {
    server.on("invocations", Replies.json(Replies.HELLO));
    server.on("stopruntimesession", Replies.json("{}"));
    assertThat(ask()).isInstanceOf(Answer.Answered.class);
    assertThat(agent.stop(SESSION, LONG)).isEqualTo(new Stop.Stopped());
    assertThat(server.requests("stopruntimesession")).hasSize(1);
  }

  @Test
  void aStopThatBreaksTwiceIsALeak() {
    server.on("invocations", helloAnd(Line::resetIfUsedAgain));
    server.on("stopruntimesession", Line::reset);
    assertThat(ask()).isInstanceOf(Answer.Answered.class);
    assertThat(agent.stop(SESSION, LONG)).isInstanceOf(Stop.Leaked.class);
    assertThat(server.connections()).isEqualTo(2);
  }

  @Test
  void everyTurnHasAConnectionOfItsOwn() {
    server.on("invocations", helloAnd(Line::resetIfUsedAgain));
    assertThat(ask()).isInstanceOf(Answer.Answered.class);
    assertThat(ask()).isInstanceOf(Answer.Answered.class);
    assertThat(server.connections()).isEqualTo(2);
  }
}
