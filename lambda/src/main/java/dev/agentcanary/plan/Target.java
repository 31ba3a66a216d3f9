package dev.agentcanary.plan;

import dev.agentcanary.agent.AnswerSettings;
import dev.agentcanary.agent.PayloadTemplate;
import java.util.Map;

/// The agent that is watched.
///
/// @param where a runtime, or a container's address
/// @param payload the JSON body's template
/// @param headers sent with every turn, e.g. `X-Amzn-Bedrock-AgentCore-Runtime-Custom-Tenant`
/// @param answer how the reply is read
public record Target(
    Where where, PayloadTemplate payload, Map<String, String> headers, AnswerSettings answer) {
  public Target {
    headers = Map.copyOf(headers);
  }
}
