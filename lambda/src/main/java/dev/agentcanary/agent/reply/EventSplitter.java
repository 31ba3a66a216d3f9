package dev.agentcanary.agent.reply;

/// Splits the bytes of a `text/event-stream` into events, by the HTML standard's rules.
///
/// Lines end with CR, LF or CRLF; several `data:` lines of one event are joined by a line feed; one
/// space after the colon, and no more than one, is not part of the value; comments, `id:` and
/// `retry:` are dropped. Unlike a browser it does not drop an event at the end of the stream that
/// has no blank line after it. A line and an event are kept up to a limit each.
///
/// Bytes are decoded line by line, so a character that came in two chunks stays whole.
final class EventSplitter {

  /// Takes the events.
  interface Events {
    /// @param name of the `event:` line, empty if there was none
    /// @param cut whether the data was longer than the limit
    /// @return whether more events are wanted
    boolean event(String name, String data, boolean cut);
  }

  private final int limit;
  private final Events events;
  private final Bytes line;
  private final StringBuilder data = new StringBuilder();
  private String name = "";
  private boolean hasData;
  private boolean cut;
  private boolean afterReturn;
  private boolean wanted = true;
  private boolean known;
  private boolean foreign;

  EventSplitter(int limit, Events events) {
    this.limit = limit;
    this.events = events;
    this.line = new Bytes(limit);
  }

  /// @return whether more is wanted
  boolean take(byte[] buffer, int count) {
    int from = 0;
    for (int i = 0; i < count && wanted; i++) {
      byte each = buffer[i];
      if (each != '\n' && each != '\r') {
        afterReturn = false;
        continue;
      }
      line.append(buffer, from, i - from);
      from = i + 1;
      if (each == '\r' || !afterReturn) {
        endOfLine();
      }
      afterReturn = each == '\r';
    }
    line.append(buffer, from, count - from);
    return wanted;
  }

  void finish() {
    if (wanted && line.length() > 0) {
      endOfLine();
    }
    if (wanted) {
      dispatch();
    }
  }

  /// Whether there were lines, and none of them belongs in such a stream.
  boolean isForeign() {
    return foreign && !known;
  }

  private void endOfLine() {
    String text = line.text();
    boolean lineCut = line.isCut();
    line.clear();
    if (text.isEmpty()) {
      dispatch();
      return;
    }
    int colon = text.indexOf(':');
    String field = colon < 0 ? text : text.substring(0, colon);
    int value = colon < 0 ? text.length() : colon + 1;
    if (value < text.length() && text.charAt(value) == ' ') {
      value++;
    }
    switch (field) {
      case "data" -> {
        known = true;
        data(text.substring(value), lineCut);
      }
      case "event" -> {
        known = true;
        name = text.substring(value).strip();
      }
      case "", "id", "retry" -> known = true;
      default -> foreign = true;
    }
  }

  private void data(String value, boolean lineCut) {
    if (hasData) {
      data.append('\n');
    }
    hasData = true;
    int room = Math.max(0, limit - data.length());
    data.append(value, 0, Math.min(room, value.length()));
    cut |= lineCut || room < value.length();
  }

  private void dispatch() {
    if (hasData) {
      wanted = events.event(name, data.toString(), cut);
    }
    data.setLength(0);
    name = "";
    hasData = false;
    cut = false;
  }
}
