package dev.agentcanary.bench.run;

import dev.agentcanary.bench.KnownAgent;
import dev.agentcanary.json.Json;
import java.util.Map;

/// How the canary reaches the agent.
///
/// @param runtime over AgentCore's data plane with the AWS SDK; otherwise as a container
record Way(String name, KnownAgent agent, boolean runtime) {
  private static final String ARN =
      "arn:aws:bedrock-agentcore:eu-west-1:123456789012:runtime/known_agent-0ZUOP04U5z";

  /// The plan's `agent`.
  Json target() {
    return new Json.Obj(
        runtime
            ? Map.of("runtime", new Json.Str(ARN))
            : Map.of("container", new Json.Str(agent.uri().toString())));
  }
}
