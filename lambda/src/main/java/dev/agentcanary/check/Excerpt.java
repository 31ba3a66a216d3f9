package dev.agentcanary.check;

/// A short piece of a text, fit for one line of a report: no control, line-breaking or
/// direction-changing character in it, no half of an emoji. A line end is shown as `\n`.
final class Excerpt {
  /// How much of an answer a reason may repeat, in characters; answers are other people's data.
  static final int OF_ANSWER = 40;

  private static final int OF_VALUE = 48;
  private static final String MORE = "…";

  private Excerpt() {}

  /// The beginning of an answer, in quotes.
  static String ofAnswer(String text) {
    return '"' + start(text, OF_ANSWER) + '"';
  }

  /// The part of an answer around `at`, in quotes.
  static String ofAnswer(String text, int at) {
    int from = Math.max(0, Math.min(at, text.length()) - OF_ANSWER / 4);
    if (from == 0) {
      return ofAnswer(text);
    }
    if (Character.isLowSurrogate(text.charAt(from))) {
      from++;
    }
    int to = Math.min(text.length(), from + 2 * OF_ANSWER);
    return '"' + start(MORE + text.substring(from, to), OF_ANSWER) + '"';
  }

  /// The beginning of a value of the plan, in quotes.
  static String ofValue(String text) {
    return '"' + start(text, OF_VALUE) + '"';
  }

  /// The first `most` characters, the last of them an ellipsis if there are more.
  static String start(String text, int most) {
    StringBuilder line = new StringBuilder();
    int at = 0;
    for (int count = 0; at < text.length(); count++) {
      int character = text.codePointAt(at);
      int next = at + Character.charCount(character);
      if (count == most - 1 && next < text.length()) {
        return line.append(MORE).toString();
      }
      append(line, character);
      at = next;
    }
    return line.toString();
  }

  private static void append(StringBuilder line, int character) {
    if (character == '\n') {
      line.append("\\n");
    } else {
      line.appendCodePoint(isPlain(character) ? character : ' ');
    }
  }

  private static boolean isPlain(int character) {
    return switch (Character.getType(character)) {
      case Character.CONTROL,
          Character.FORMAT,
          Character.LINE_SEPARATOR,
          Character.PARAGRAPH_SEPARATOR,
          Character.SURROGATE ->
          false;
      default -> true;
    };
  }
}
