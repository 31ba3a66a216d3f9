package dev.agentcanary.load.aws;

import dev.agentcanary.agent.Agent;
import dev.agentcanary.agent.contract.StoppableContract;
import dev.agentcanary.agent.wire.WireSettings;
import dev.agentcanary.plan.Target;
import dev.agentcanary.plan.Where;
import java.net.URI;
import org.junit.jupiter.api.AfterEach;

/// A runtime under load does what any runtime does.
class SignedLoadTest extends StoppableContract {
  private final Loading loading = new Loading();

  @Override
  protected Agent agent(URI base, Target target, WireSettings wire) {
    return loading.agent(new Where.Runtime(Loading.ARN, "DEFAULT"), base, target, wire);
  }

  @AfterEach
  void closeAgents() {
    loading.close();
  }
}
