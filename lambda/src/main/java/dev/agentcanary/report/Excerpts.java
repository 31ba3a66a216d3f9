package dev.agentcanary.report;

/// The one way by which prompts, answers, reasons and messages get into a report: redacted, then
/// truncated, and well-formed Unicode.
///
/// In this order, because half a secret is not recognized. Of a long text only as much is looked at
/// as can come to be shown. Safe for use by many threads.
public final class Excerpts {
  /// What is looked at beyond the limit, so that a secret across the limit is seen whole.
  private static final int MARGIN = 4_096;

  private static final char UNKNOWN = '\uFFFD';

  private final Redaction redaction;

  /// @param redaction what is replaced
  public Excerpts(Redaction redaction) {
    this.redaction = redaction;
  }

  /// At most `limit` characters; line ends stay.
  String of(String text, int limit) {
    String window = window(text, limit);
    String shown = wellFormed(redaction.apply(window));
    return Truncation.to(limit, shown, text.length() - window.length());
  }

  /// At most `limit` characters in one line, without control characters and bidirectional
  /// overrides: safe to print on a terminal.
  public String line(String text, int limit) {
    String window = window(text, limit);
    String shown = oneLine(wellFormed(redaction.apply(window)));
    return Truncation.to(limit, shown, text.length() - window.length());
  }

  /// The beginning, without the word that its end would cut.
  private static String window(String text, int limit) {
    int end = limit + MARGIN;
    if (text.length() <= end) {
      return text;
    }
    int wordStart = end;
    while (wordStart > limit && isWord(text.charAt(wordStart - 1))) {
      wordStart--;
    }
    return text.substring(0, wordStart);
  }

  private static boolean isWord(char letter) {
    return letter > ' ' && letter < 0x7F;
  }

  /// Half surrogate pairs replaced: they cannot be written as UTF-8.
  private static String wellFormed(String text) {
    StringBuilder repaired = null;
    for (int at = 0; at < text.length(); at++) {
      char unit = text.charAt(at);
      if (Character.isHighSurrogate(unit)
          && at + 1 < text.length()
          && Character.isLowSurrogate(text.charAt(at + 1))) {
        at++;
      } else if (Character.isSurrogate(unit)) {
        repaired = repaired == null ? new StringBuilder(text) : repaired;
        repaired.setCharAt(at, UNKNOWN);
      }
    }
    return repaired == null ? text : repaired.toString();
  }

  /// White space, line ends and control characters as one space each run, without overrides.
  static String oneLine(String text) {
    StringBuilder line = new StringBuilder(text.length());
    boolean gap = false;
    for (int at = 0; at < text.length(); at++) {
      char unit = text.charAt(at);
      if (Character.isWhitespace(unit) || Character.isISOControl(unit)) {
        gap = !line.isEmpty();
      } else if (!overridesDirection(unit)) {
        if (gap) {
          line.append(' ');
          gap = false;
        }
        line.append(unit);
      }
    }
    return line.toString();
  }

  private static boolean overridesDirection(char unit) {
    return unit >= '\u202A' && unit <= '\u202E' || unit >= '\u2066' && unit <= '\u2069';
  }
}
