package dev.agentcanary.report;

import java.text.Normalizer;

/// How wide text is on a terminal, in cells.
///
/// A cell is what one Latin letter takes. East Asian wide characters and emoji take two; combining
/// marks, joiners and what they join take none of their own. Terminals differ in the newest emoji
/// only. Control characters must be gone before.
public final class TextCells {
  private static final int JOINER = 0x200D;
  private static final int EMOJI_SELECTOR = 0xFE0F;

  private TextCells() {}

  /// Cells of the whole text.
  public static int width(String text) {
    int cells = 0;
    for (int at = 0; at < text.length(); ) {
      int end = next(text, at);
      cells += clusterWidth(text, at, end);
      at = end;
    }
    return cells;
  }

  /// Exactly `cells` wide: filled up with spaces, or cut and ended with `ellipsis`.
  public static String fit(String text, int cells, String ellipsis) {
    int width = width(text);
    if (width <= cells) {
      return text + " ".repeat(cells - width);
    }
    int room = Math.max(0, cells - width(ellipsis));
    StringBuilder kept = new StringBuilder();
    for (int at = 0; at < text.length(); ) {
      int end = next(text, at);
      int needed = clusterWidth(text, at, end);
      if (needed > room) {
        break;
      }
      kept.append(text, at, end);
      room -= needed;
      at = end;
    }
    String cut = kept + ellipsis;
    return cut + " ".repeat(Math.max(0, cells - width(cut)));
  }

  /// The same text in ASCII: accents dropped, typographic signs by their plain forms, `?` for the
  /// rest.
  public static String ascii(String text) {
    StringBuilder plain = new StringBuilder(text.length());
    for (int at = 0; at < text.length(); ) {
      int end = next(text, at);
      int first = text.codePointAt(at);
      plain.append(first < 0x80 ? String.valueOf((char) first) : asciiOf(text.substring(at, end)));
      at = end;
    }
    return plain.toString();
  }

  /// Whether a code point belongs to the character before it.
  static boolean extendsCell(int point) {
    int type = Character.getType(point);
    return type == Character.NON_SPACING_MARK
        || type == Character.ENCLOSING_MARK
        || point == JOINER
        || Character.isEmojiModifier(point);
  }

  private static String asciiOf(String cluster) {
    return switch (cluster) {
      case "…" -> "...";
      case "“", "”", "„", "«", "»" -> "\"";
      case "‘", "’", "‚" -> "'";
      case "–", "—", "−", "•", "·" -> "-";
      case "×" -> "x";
      case "≤" -> "<=";
      case "≥" -> ">=";
      case "\u00A0", "\u202F" -> " ";
      default -> {
        int base = Normalizer.normalize(cluster, Normalizer.Form.NFD).codePointAt(0);
        yield base < 0x80 ? String.valueOf((char) base) : "?";
      }
    };
  }

  /// The end of the character, as a reader sees it, that starts at `at`.
  private static int next(String text, int at) {
    int first = text.codePointAt(at);
    int end = at + Character.charCount(first);
    if (isFlagLetter(first) && end < text.length() && isFlagLetter(text.codePointAt(end))) {
      end += 2;
    }
    while (end < text.length()) {
      int point = text.codePointAt(end);
      boolean joined =
          text.codePointBefore(end) == JOINER && Character.isExtendedPictographic(point);
      if (!extendsCell(point) && !joined) {
        return end;
      }
      end += Character.charCount(point);
    }
    return end;
  }

  private static int clusterWidth(String text, int at, int end) {
    int first = text.codePointAt(at);
    if (extendsCell(first) || Character.getType(first) == Character.FORMAT) {
      return 0;
    }
    boolean emoji =
        Character.isEmojiPresentation(first)
            || text.indexOf(EMOJI_SELECTOR, at, end) >= 0 && Character.isEmoji(first);
    return emoji || isWide(first) ? 2 : 1;
  }

  private static boolean isFlagLetter(int point) {
    return point >= 0x1F1E6 && point <= 0x1F1FF;
  }

  /// East Asian wide and full width (Unicode Standard Annex 11), by blocks.
  private static boolean isWide(int point) {
    return point >= 0x1100
        && (point <= 0x115F
            || point >= 0x2E80 && point <= 0x303E
            || point >= 0x3041 && point <= 0xA4CF
            || point >= 0xA960 && point <= 0xA97C
            || point >= 0xAC00 && point <= 0xD7A3
            || point >= 0xF900 && point <= 0xFAFF
            || point >= 0xFE30 && point <= 0xFE6F
            || point >= 0xFF00 && point <= 0xFF60
            || point >= 0xFFE0 && point <= 0xFFE6
            || point >= 0x20000 && point <= 0x3FFFD);
  }
}
