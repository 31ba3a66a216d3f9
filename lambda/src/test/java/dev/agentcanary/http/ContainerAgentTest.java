package dev.agentcanary.http;

import static org.assertj.core.api.Assertions.assertThat;

import dev.agentcanary.agent.Agent;
import dev.agentcanary.agent.AnswerSettings;
import dev.agentcanary.agent.Ask;
import dev.agentcanary.agent.Stop;
import dev.agentcanary.agent.contract.AgentContract;
import dev.agentcanary.agent.contract.Replies;
import dev.agentcanary.agent.wire.WireSettings;
import dev.agentcanary.plan.Target;
import dev.agentcanary.plan.Where;
import java.net.URI;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class ContainerAgentTest extends AgentContract {
  @Override
  protected Agent agent(URI base, Target target, WireSettings wire) {
    return new ContainerAgent(new Where.Container(base), target, wire);
  }

  @Test
  void appendsInvocationsToTheAddress() {
    server.on("invocations", Replies.json(Replies.HELLO));
    agent(server.uri().resolve("/base/"), target(AnswerSettings.DEFAULT), WIRE)
        .ask(new Ask(SESSION, "hi", Duration.ofSeconds(30)));
    assertThat(server.requests("invocations").getFirst().path()).isEqualTo("/base/invocations");
  }

  @Test
  void needsNoStop() {
    Agent agent = agent(server.uri(), target(AnswerSettings.DEFAULT), WIRE);
    assertThat(agent.stop(SESSION, Duration.ofSeconds(1))).isEqualTo(new Stop.NotNeeded());
    assertThat(server.connections()).isZero();
  }
}
