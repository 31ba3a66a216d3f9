package dev.agentcanary.agent.reply;

import dev.agentcanary.json.JsonText;
import dev.agentcanary.json.JsonText.Parsed;

/// The beginning of a JSON document that was too long to keep, made a document again: an open
/// string and open brackets are closed, a member or item that is not complete is dropped.
///
/// So the first part of a 10 MB answer can be read without keeping 10 MB.
final class JsonPrefix {
  private final String text;
  private final StringBuilder open = new StringBuilder();

  /// Up to here, plus closing brackets, it is a document.
  private int whole;

  private boolean inString;
  private boolean isKey;
  private boolean afterKey;
  private int escape = -1;

  private JsonPrefix(String text) {
    this.text = text;
  }

  /// Parses a document, or what `cut` left of it.
  static Parsed parse(String text, boolean cut) {
    return JsonText.parse(cut ? new JsonPrefix(text).closed() : text);
  }

  private String closed() {
    for (int i = 0; i < text.length(); i++) {
      if (inString) {
        string(i);
      } else {
        structure(i);
      }
    }
    StringBuilder closed = new StringBuilder();
    if (inString && !isKey) {
      closed.append(text, 0, escape < 0 ? text.length() : escape).append('"');
    } else {
      closed.append(text, 0, whole);
    }
    for (int i = open.length() - 1; i >= 0; i--) {
      closed.append(open.charAt(i) == '{' ? '}' : ']');
    }
    return closed.toString();
  }

  private void string(int i) {
    char each = text.charAt(i);
    if (escape >= 0) {
      int length = text.charAt(escape + 1) == 'u' ? 5 : 1;
      if (i - escape == length) {
        escape = -1;
      }
    } else if (each == '\\') {
      escape = i;
    } else if (each == '"') {
      inString = false;
      afterKey = isKey;
      if (!isKey) {
        whole = i + 1;
      }
    }
  }

  private void structure(int i) {
    switch (text.charAt(i)) {
      case '"' -> {
        inString = true;
        isKey = inObject() && !afterKey;
      }
      case '{', '[' -> {
        open.append(text.charAt(i));
        whole = i + 1;
        afterKey = false;
      }
      case '}', ']' -> {
        open.setLength(Math.max(0, open.length() - 1));
        whole = i + 1;
        afterKey = false;
      }
      case ',' -> {
        whole = i;
        afterKey = false;
      }
      default -> {}
    }
  }

  private boolean inObject() {
    return !open.isEmpty() && open.charAt(open.length() - 1) == '{';
  }
}
