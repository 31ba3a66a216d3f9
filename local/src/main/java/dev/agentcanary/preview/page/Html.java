package dev.agentcanary.preview.page;

/// Text in HTML.
final class Html {
  private Html() {}

  /// The text so that it is text anywhere in HTML, in an attribute's quotes too.
  static String escape(String text) {
    return text.replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\"", "&quot;")
        .replace("'", "&#39;");
  }
}
