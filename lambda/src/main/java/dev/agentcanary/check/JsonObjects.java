package dev.agentcanary.check;

import dev.agentcanary.json.Json;
import dev.agentcanary.json.JsonText;
import java.util.Optional;

/// The JSON objects that stand in a text, the outermost ones, in order.
final class JsonObjects {
  private final String text;
  private final Steps steps;
  private int at;
  private boolean sawOpen;

  JsonObjects(String text, Steps steps) {
    this.text = text;
    this.steps = steps;
  }

  /// The next object, if there is one.
  Optional<Json> next() {
    for (at = text.indexOf('{', at); at >= 0; at = text.indexOf('{', at + 1)) {
      int end = end(at);
      sawOpen |= end < 0;
      if (end > 0
          && JsonText.parse(text.substring(at, end)) instanceof JsonText.Parsed.Value(var json)) {
        at = end;
        return Optional.of(json);
      }
    }
    at = text.length();
    return Optional.empty();
  }

  /// Whether a brace so far was not closed before the text ended.
  boolean sawOpen() {
    return sawOpen;
  }

  /// Behind the brace that closes the one at `from`, or -1.
  private int end(int from) {
    int depth = 0;
    boolean quoted = false;
    for (int i = from; i < text.length(); i++) {
      steps.take();
      char here = text.charAt(i);
      if (here == '"') {
        quoted = !quoted;
      } else if (quoted) {
        i += here == '\\' ? 1 : 0;
      } else if (here == '{') {
        depth++;
      } else if (here == '}' && --depth == 0) {
        return i + 1;
      }
    }
    return -1;
  }
}
