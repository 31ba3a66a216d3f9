package dev.agentcanary.plan;

import dev.agentcanary.agent.AnswerSettings;
import dev.agentcanary.agent.PayloadTemplate;
import java.util.HashMap;
import java.util.Map;

/// The agent that is watched.
///
/// @param where a runtime, or a container's address
/// @param payload the JSON body's template
/// @param headers sent with every turn, e.g. `X-Amzn-Bedrock-AgentCore-Runtime-Custom-Tenant`; of a
///   plan that was read, [#BAGGAGE] is among them
/// @param answer how the reply is read
public record Target(
    Where where, PayloadTemplate payload, Map<String, String> headers, AnswerSettings answer) {
  /// W3C baggage, by which a trace can be told from a user's: `canary=<name>`.
  public static final String BAGGAGE = "baggage";

  public Target {
    headers = Map.copyOf(headers);
  }

  /// The same, each turn marked as that canary's.
  ///
  /// @param canary a plan's name; its letters, digits and dashes need no percent-encoding
  Target asked(String canary) {
    Map<String, String> marked = new HashMap<>(headers);
    marked.put(BAGGAGE, "canary=" + canary);
    return new Target(where, payload, marked, answer);
  }
}
