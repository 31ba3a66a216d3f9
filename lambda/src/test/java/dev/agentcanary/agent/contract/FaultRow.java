package dev.agentcanary.agent.contract;

import dev.agentcanary.agent.Answer;
import dev.agentcanary.agent.contract.ScriptedServer.Script;

/// A fault that any agent can meet on the wire, and the answer it must become.
///
/// @param type of the answer if it has one, else empty
/// @param says part of the answer's message
public record FaultRow(
    String name, Script script, Class<? extends Answer> answer, String type, String says) {
  @Override
  public String toString() {
    return name;
  }
}
