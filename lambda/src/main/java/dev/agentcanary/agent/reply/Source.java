package dev.agentcanary.agent.reply;

/// A form in which events carry text. An agent may send the same text in several of them; of those
/// that it used, the first in this order is the answer.
enum Source {
  /// What the plan's selector selects.
  SELECTED("selector"),
  /// `{"event": {"contentBlockDelta": {"delta": {"text": "…"}}}}`: a Strands event stream.
  STRANDS("strands"),
  /// `{"data": "…"}`: Strands' callback style.
  DATA("data"),
  /// `{"text": "…"}`, `{"delta": "…"}`, `{"delta": {"text": "…"}}`, `{"data": {"text": "…"}}`.
  TEXT("text"),
  /// `"…"`: JSON strings, in a stream of nothing but JSON.
  STRING("string"),
  /// A string, or strings, of that name.
  RESPONSE("response"),
  /// A string, or strings, of that name.
  RESULT("result"),
  /// A string, or strings, of that name.
  MESSAGE("message"),
  /// A string, or strings, of that name.
  OUTPUT("output"),
  /// A string, or strings, of that name.
  CONTENT("content"),
  /// Whole message objects, as [MessageFinder] finds them; several are joined by a line feed.
  WHOLE("whole"),
  /// `{"event": "…"}`: the example of the container contract. So late because it may as well be the
  /// event's name.
  EVENT("event"),
  /// Data that is no JSON: Spring's `Flux<String>`.
  RAW("raw");

  private final String id;

  Source(String id) {
    this.id = id;
  }

  String id() {
    return id;
  }
}
