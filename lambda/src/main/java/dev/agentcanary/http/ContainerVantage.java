package dev.agentcanary.http;

import dev.agentcanary.agent.Sight;
import dev.agentcanary.agent.Vantage;
import java.time.Duration;

/// Sees nothing: beside a container there is no endpoint that others use too. So what its answer
/// alone says holds, and a container that refuses the connection is down.
public final class ContainerVantage implements Vantage {
  @Override
  public Sight look(Duration timeout) {
    return new Sight.Undecided("a container has no regional endpoint for a second look");
  }
}
