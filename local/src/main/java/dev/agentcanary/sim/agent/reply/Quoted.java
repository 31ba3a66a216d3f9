package dev.agentcanary.sim.agent.reply;

import dev.agentcanary.json.Json;
import dev.agentcanary.json.JsonText;

/// Text as a JSON string.
public final class Quoted {
  private Quoted() {}

  /// With quotation marks and escapes.
  public static String json(String text) {
    return JsonText.write(new Json.Str(text));
  }
}
