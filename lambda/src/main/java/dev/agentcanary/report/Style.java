package dev.agentcanary.report;

/// How text is drawn on a terminal.
///
/// @param colours whether ANSI colours may be used
/// @param unicode whether the console shows more than ASCII; if not, everything is made ASCII
/// @param width of the terminal in cells; less than 60 counts as 60
public record Style(boolean colours, boolean unicode, int width) {
  /// No colours, ASCII only, 100 wide: for a file or a pipe.
  public static final Style PLAIN = new Style(false, false, 100);

  public Style {
    width = Math.max(60, width);
  }
}
