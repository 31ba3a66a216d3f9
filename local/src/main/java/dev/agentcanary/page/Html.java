package dev.agentcanary.page;

/// Text in HTML.
public final class Html {
  private Html() {}

  /// The text so that it is text anywhere in HTML, in an attribute's quotes too.
  public static String escape(String text) {
    return text.replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\"", "&quot;")
        .replace("'", "&#39;");
  }
}
