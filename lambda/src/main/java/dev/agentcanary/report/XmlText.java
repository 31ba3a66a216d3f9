package dev.agentcanary.report;

/// Text as XML 1.0 content or attribute value.
final class XmlText {
  private static final int UNKNOWN = 0xFFFD;

  private XmlText() {}

  /// Markup escaped; characters that XML cannot hold, escaped or not, replaced by U+FFFD. Line ends
  /// and tabs are escaped, because a parser turns them into spaces in an attribute.
  static String escape(String text) {
    StringBuilder xml = new StringBuilder(text.length() + 16);
    for (int at = 0; at < text.length(); ) {
      int point = text.codePointAt(at);
      at += Character.charCount(point);
      switch (point) {
        case '<' -> xml.append("&lt;");
        case '>' -> xml.append("&gt;");
        case '&' -> xml.append("&amp;");
        case '"' -> xml.append("&quot;");
        case '\n', '\r', '\t' -> xml.append("&#").append(point).append(';');
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
