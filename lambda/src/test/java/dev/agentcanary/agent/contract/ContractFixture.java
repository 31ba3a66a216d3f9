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
import java.net.URI;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Timeout;

/// One server, one agent, and what the contracts need to ask it.
@Timeout(value = 60, unit = TimeUnit.SECONDS)
public abstract class ContractFixture {
  protected static final SessionId SESSION =
      new SessionId("canary-00000000-0000-0000-0000-000000000001");
  protected static final WireSettings WIRE =
      new WireSettings(System::nanoTime, InstantSource.system(), _ -> {}, 32);

  /// Never reached by a test that passes.
  protected static final Duration LONG = Duration.ofSeconds(30);

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
}
