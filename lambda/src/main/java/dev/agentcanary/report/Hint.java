package dev.agentcanary.report;

import java.util.EnumSet;
import java.util.Set;

/// What a text must have for a kind of secret to be in it. Seen in one pass, so that most texts are
/// spared most expressions.
enum Hint {
  /// Always there.
  NONE,
  /// `:` or `=`, which parts a name from its value.
  SIGN,
  /// `@`, or `%40`.
  AT,
  /// Seven digits or more.
  DIGITS,
  /// A word of 14 ASCII characters or more.
  LONG_WORD,
  /// `-----`.
  DASHES;

  private static final int MANY_DIGITS = 7;
  private static final int LONG = 14;

  /// All that the text has.
  static Set<Hint> in(String text) {
    Set<Hint> hints = EnumSet.of(NONE);
    int digits = 0;
    int word = 0;
    for (int at = 0; at < text.length(); at++) {
      char unit = text.charAt(at);
      word = unit > ' ' && unit < 0x7F ? word + 1 : 0;
      if (word == LONG) {
        hints.add(LONG_WORD);
      }
      if (Character.isDigit(unit) && ++digits == MANY_DIGITS) {
        hints.add(DIGITS);
      } else if (unit == ':' || unit == '=') {
        hints.add(SIGN);
      } else if (unit == '@' || unit == '%') {
        hints.add(AT);
      }
    }
    if (text.contains("-----")) {
      hints.add(DASHES);
    }
    return hints;
  }
}
