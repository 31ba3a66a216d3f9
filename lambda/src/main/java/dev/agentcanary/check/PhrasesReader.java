package dev.agentcanary.check;

import dev.agentcanary.json.Json;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Reads the value of an `-any` or `-all` check.
///
/// A list gives its items. One text is split at commas, as promptfoo does it: white space around a
/// text is dropped, repeated commas count once, `"…"` keeps commas and spaces, and inside it `""`
/// and `\"` are a quote and `\\` a backslash.
final class PhrasesReader {
  private final String line;
  private final List<String> texts = new ArrayList<>();
  private int at;

  private PhrasesReader(String line) {
    this.line = line;
  }

  static ValueReading<Phrases> read(Json value) {
    if (value instanceof Json.Arr(var items)) {
      return list(items);
    }
    if (value instanceof Json.Str(var line)) {
      return new PhrasesReader(line).split();
    }
    return new ValueReading.Wrong<>("value must be a list of texts, as in value: [first, second]");
  }

  private static ValueReading<Phrases> list(List<Json> items) {
    List<String> texts = new ArrayList<>();
    for (int i = 0; i < items.size(); i++) {
      Optional<String> text = ValueText.of(items.get(i));
      if (text.isEmpty() || text.get().isEmpty()) {
        return new ValueReading.Wrong<>(
            "value: item " + (i + 1) + " of the list must be text that is not empty");
      }
      texts.add(text.get());
    }
    return phrases(texts);
  }

  private static ValueReading<Phrases> phrases(List<String> texts) {
    return texts.isEmpty()
        ? new ValueReading.Wrong<>("value has no text to look for; write at least one")
        : new ValueReading.Right<>(new Phrases(texts));
  }

  private ValueReading<Phrases> split() {
    for (skip(true); at < line.length(); skip(true)) {
      if (line.charAt(at) != '"') {
        texts.add(unquoted());
        continue;
      }
      Optional<String> text = quoted();
      if (text.isEmpty()) {
        return new ValueReading.Wrong<>(
            "value: a text that begins with a quote must end with one, and a comma follow; or write a list");
      }
      if (text.get().isEmpty()) {
        return new ValueReading.Wrong<>("value: \"\" is in every answer; remove it");
      }
      texts.add(text.get());
    }
    return phrases(texts);
  }

  private String unquoted() {
    int from = at;
    int comma = line.indexOf(',', at);
    at = comma < 0 ? line.length() : comma;
    return JsSpace.trim(line.substring(from, at));
  }

  /// Nothing if the quote does not end, or something else than a comma follows it.
  private Optional<String> quoted() {
    StringBuilder text = new StringBuilder();
    for (at++; at < line.length(); at++) {
      char here = line.charAt(at);
      char next = at + 1 < line.length() ? line.charAt(at + 1) : ' ';
      if (here == '\\' && (next == '"' || next == '\\') || here == '"' && next == '"') {
        text.append(next);
        at++;
      } else if (here == '"') {
        at++;
        skip(false);
        return at == line.length() || line.charAt(at) == ','
            ? Optional.of(text.toString())
            : Optional.empty();
      } else {
        text.append(here);
      }
    }
    return Optional.empty();
  }

  private void skip(boolean commas) {
    while (at < line.length()
        && (JsSpace.is(line.charAt(at)) || commas && line.charAt(at) == ',')) {
      at++;
    }
  }
}
