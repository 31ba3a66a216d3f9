package dev.agentcanary.check;

/// White space as JavaScript's `\s` and `trim` know it, which is where promptfoo's words end;
/// Java's own notions leave out the no-break space.
final class JsSpace {
  private JsSpace() {}

  static boolean is(char character) {
    return switch (character) {
      case ' ', '\t', '\n', '\u000B', '\f', '\r', '\u2028', '\u2029', '\uFEFF' -> true;
      default -> Character.getType(character) == Character.SPACE_SEPARATOR;
    };
  }

  static String trim(String text) {
    int from = 0;
    int to = text.length();
    while (from < to && is(text.charAt(from))) {
      from++;
    }
    while (to > from && is(text.charAt(to - 1))) {
      to--;
    }
    return text.substring(from, to);
  }

  /// How many words there are, as split by white space.
  static int words(String text) {
    int words = 0;
    boolean inside = false;
    for (int i = 0; i < text.length(); i++) {
      boolean letter = !is(text.charAt(i));
      if (letter && !inside) {
        words++;
      }
      inside = letter;
    }
    return words;
  }
}
