package dev.agentcanary.sim.agent.reply;

import java.util.List;

/// How an event stream carries the text: the three that agents in the field use.
public enum StreamShape {
  /// What a Strands agent's `stream_async` yields: life cycle events, text deltas, and a last
  /// message that repeats the whole text.
  STRANDS {
    @Override
    List<String> opening() {
      return List.of(
          "{\"init_event_loop\": true}",
          "{\"start\": true}",
          "{\"event\": {\"messageStart\": {\"role\": \"assistant\"}}}");
    }

    @Override
    String delta(String text) {
      return "{\"event\": {\"contentBlockDelta\": {\"delta\": {\"text\": "
          + Quoted.json(text)
          + "}, \"contentBlockIndex\": 0}}}";
    }

    @Override
    List<String> closing(String whole) {
      return List.of(
          "{\"event\": {\"contentBlockStop\": {\"contentBlockIndex\": 0}}}",
          "{\"event\": {\"messageStop\": {\"stopReason\": \"end_turn\"}}}",
          "{\"message\": " + Replies.message(whole) + "}");
    }
  },

  /// One object with a `text` for each piece.
  TEXT {
    @Override
    String delta(String text) {
      return "{\"text\": " + Quoted.json(text) + "}";
    }
  },

  /// The bare text, as a `Flux<String>` of Spring gives; its spaces are content.
  RAW {
    @Override
    String delta(String text) {
      return text;
    }
  };

  /// The data of the events before the text.
  List<String> opening() {
    return List.of();
  }

  /// The data of one event with a piece of text.
  abstract String delta(String text);

  /// The data of the events after the text.
  List<String> closing(String whole) {
    return List.of();
  }
}
