package dev.agentcanary.report;

/// Shortens text to a number of characters (UTF-16 units), the mark that says so included.
///
/// Never cuts through a surrogate pair, nor between a character and what belongs to it: combining
/// marks, variation selectors, skin tones, and what a zero-width joiner joins.
public final class Truncation {
  /// The smallest limit, so that the mark has room.
  public static final int LEAST = 24;

  /// How far back a place to cut is looked for; a longer run of joined characters is cut anyway.
  private static final int FARTHEST_BACK = 32;

  private static final int JOINER = 0x200D;

  private Truncation() {}

  /// The text itself if it fits, else its beginning and `…(+N)`, where N characters are missing.
  ///
  /// @param limit of the result's length, at least [#LEAST]
  public static String to(int limit, String text) {
    return to(limit, text, 0);
  }

  /// As if `missing` further characters, which are not at hand, followed the text.
  static String to(int limit, String text, int missing) {
    if (limit < LEAST) {
      throw new IllegalArgumentException("limit below " + LEAST + ": " + limit);
    }
    if (missing == 0 && text.length() <= limit) {
      return text;
    }
    int room = limit - mark(text.length() + missing).length();
    int cut = text.length() <= room ? text.length() : place(text, room);
    return text.substring(0, cut) + mark(text.length() - cut + missing);
  }

  private static String mark(int missing) {
    return "…(+" + missing + ")";
  }

  /// The last place at or before `from` where the text may be cut.
  private static int place(String text, int from) {
    int pair = withinPair(text, from) ? from - 1 : from;
    int cut = pair;
    for (int back = 0; back < FARTHEST_BACK && cut > 0; back++) {
      if (!belongsTogether(text.codePointBefore(cut), text.codePointAt(cut))) {
        return cut;
      }
      cut -= Character.charCount(text.codePointBefore(cut));
    }
    return cut == 0 ? 0 : pair;
  }

  private static boolean withinPair(String text, int at) {
    return at > 0
        && Character.isLowSurrogate(text.charAt(at))
        && Character.isHighSurrogate(text.charAt(at - 1));
  }

  private static boolean belongsTogether(int before, int after) {
    return before == JOINER || after == JOINER || TextCells.extendsCell(after);
  }
}
