package dev.agentcanary.aws;

import static org.assertj.core.api.Assertions.assertThat;

import dev.agentcanary.agent.Agent;
import dev.agentcanary.agent.Answer;
import dev.agentcanary.agent.AnswerSettings;
import dev.agentcanary.agent.Ask;
import dev.agentcanary.agent.Stop;
import dev.agentcanary.agent.contract.Replies;
import dev.agentcanary.agent.contract.StoppableContract;
import dev.agentcanary.agent.wire.WireSettings;
import dev.agentcanary.plan.Target;
import dev.agentcanary.plan.TokenGrant;
import dev.agentcanary.plan.Where;
import java.net.URI;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class BearerAgentTest extends StoppableContract {
  private static final Duration LONG = Duration.ofSeconds(30);

  @Override
  protected Agent agent(URI base, Target target, WireSettings wire) {
    TokenGrant grant =
        new TokenGrant(
            server.uri().resolve("/oauth2/token"),
            new TokenGrant.Credentials.Environment("CANARY_ID", "CANARY_SECRET"),
            Optional.empty());
    AwsSettings aws =
        new AwsSettings(Map.of("CANARY_ID", "id", "CANARY_SECRET", "s3cret"), Optional.of(base));
    return new BearerAgent(
        new Where.BearerRuntime(RuntimeAgentTest.ARN, "DEFAULT", grant),
        target,
        TokenSource.of(grant, aws, wire.clock()),
        aws,
        wire);
  }

  @Test
  void asksAndStopsWithTheSameToken() {
    server.on("invocations", Replies.json(Replies.HELLO));
    server.on("stopruntimesession", Replies.json("{}"));
    Agent agent = agent(server.uri(), target(AnswerSettings.DEFAULT), WIRE);
    agent.ask(new Ask(SESSION, "hi", LONG));
    assertThat(agent.stop(SESSION, LONG)).isEqualTo(new Stop.Stopped());

    assertThat(server.requests("token")).hasSize(1);
    assertThat(server.requests("invocations").getFirst().headers())
        .containsEntry("authorization", "Bearer t-1");
    assertThat(server.requests("stopruntimesession").getFirst().headers())
        .containsEntry("authorization", "Bearer t-1");
  }

  @Test
  void aTokenThatIsNotAcceptedIsNotUsedAgain() {
    server.on(
        "token",
        Replies.json("{\"access_token\":\"t-1\",\"expires_in\":3600}"),
        Replies.json("{\"access_token\":\"t-2\",\"expires_in\":3600}"));
    server.on(
        "invocations",
        Replies.error(401, "UnauthorizedException", "Invalid token"),
        Replies.json(Replies.HELLO));
    Agent agent = agent(server.uri(), target(AnswerSettings.DEFAULT), WIRE);
    assertThat(agent.ask(new Ask(SESSION, "hi", LONG))).isInstanceOf(Answer.Refused.class);
    assertThat(textOf(agent.ask(new Ask(SESSION, "hi", LONG)))).isEqualTo("Hello");
    assertThat(server.requests("invocations").getLast().headers())
        .containsEntry("authorization", "Bearer t-2");
  }

  @Test
  void aTokenThatCannotBeHadIsTheCanarysFaultAndTheSecretStaysSecret() {
    server.on(
        "token",
        Replies.reply(
            401,
            "application/json",
            "{\"error\":\"invalid_client\",\"error_description\":\"not s3cret\"}"));
    Agent agent = agent(server.uri(), target(AnswerSettings.DEFAULT), WIRE);
    Answer answer = agent.ask(new Ask(SESSION, "hi", LONG));
    assertThat(answer).isInstanceOf(Answer.Refused.class);
    assertThat(((Answer.Refused) answer).message())
        .isEqualTo("no token from " + server.uri() + "/oauth2/token: HTTP 401: not ***");
    assertThat(agent.stop(SESSION, LONG)).isInstanceOf(Stop.Leaked.class);
    assertThat(server.requests("invocations")).isEmpty();
  }
}
