package dev.agentcanary.report;

/// Text as XML 1.0 content or attribute value.
public final class XmlText {
  private static final int UNKNOWN = 0xFFFD;

  private XmlText() {}

  /// For an attribute: as [#content], and line ends and tabs are escaped, because a parser turns
  /// them into spaces there.
  public static String attribute(String text) {
    return content(text).replace("\n", "&#10;").replace("\t", "&#9;");
  }

  /// Markup escaped; characters that XML cannot hold, escaped or not, replaced by U+FFFD.
  public static String content(String text) {
    StringBuilder xml = new StringBuilder(text.length() + 16);
    for (int at = 0; at < text.length(); ) {
      int point = text.codePointAt(at);
      at += Character.charCount(point);
      switch (point) {
        case '<' -> xml.append("&lt;");
        case '>' -> xml.append("&gt;");
        case '&' -> xml.append("&amp;");
        case '"' -> xml.append("&quot;");
        case '\r' -> xml.append("&#13;");
        case '\n', '\t' -> xml.append((char) point);
        default -> xml.appendCodePoint(allowed(point) ? point : UNKNOWN);
      }
    }
    return xml.toString();
  }

  private static boolean allowed(int point) {
    return point >= 0x20 && point <= 0xD7FF
        || point >= 0xE000 && point <= 0xFFFD
        || point >= 0x10000 && point <= 0x10FFFF;
  }
}
