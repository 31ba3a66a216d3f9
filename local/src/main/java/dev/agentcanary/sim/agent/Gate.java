package dev.agentcanary.sim.agent;

import dev.agentcanary.plan.RuntimeArn;
import dev.agentcanary.sim.agent.http.HttpRequest;
import dev.agentcanary.sim.agent.http.Response;
import java.util.Optional;

/// Looks at who calls.
@FunctionalInterface
interface Gate {

  /// The answer to a caller who may not pass.
  Optional<Response> refusal(HttpRequest request, RuntimeArn runtime);
}
