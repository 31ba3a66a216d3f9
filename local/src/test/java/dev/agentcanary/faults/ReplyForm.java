package dev.agentcanary.faults;

import dev.agentcanary.sim.agent.SimulatedAgentSettings;
import dev.agentcanary.sim.agent.Streaming;
import dev.agentcanary.sim.agent.reply.StreamShape;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/// What the agent answers with when it is well.
enum ReplyForm {
  JSON,
  STRANDS,
  TEXT,
  RAW;

  /// The word in the table.
  String id() {
    return name().toLowerCase(Locale.ROOT);
  }

  /// The forms that a cell of the table names: `any` for a fault that comes before there is a form,
  /// `both` for a document and a Strands stream, else their words, separated by commas.
  static List<ReplyForm> of(String cell) {
    return switch (cell) {
      case "any" -> List.of(JSON);
      case "both" -> List.of(JSON, STRANDS);
      default ->
          Arrays.stream(cell.split(","))
              .map(word -> valueOf(word.toUpperCase(Locale.ROOT)))
              .toList();
    };
  }

  /// An agent that answers so.
  SimulatedAgentSettings in(SimulatedAgentSettings settings) {
    return switch (this) {
      case JSON -> settings.withStreaming(Streaming.NEVER);
      case STRANDS, TEXT, RAW ->
          settings.withStreaming(Streaming.ALWAYS).withShape(StreamShape.valueOf(name()));
    };
  }
}
