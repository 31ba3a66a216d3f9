package dev.agentcanary.load.aws;

import dev.agentcanary.agent.Agent;
import dev.agentcanary.agent.contract.StoppableContract;
import dev.agentcanary.agent.wire.WireSettings;
import dev.agentcanary.plan.Target;
import java.net.URI;
import org.junit.jupiter.api.AfterEach;

/// A runtime with JWT authorization under load does what any runtime does.
class BearerLoadTest extends StoppableContract {
  private final Loading loading = new Loading();

  @Override
  protected Agent agent(URI base, Target target, WireSettings wire) {
    return loading.agent(Loading.bearer(server.uri()), base, target, wire);
  }

  @AfterEach
  void closeAgents() {
    loading.close();
  }
}
