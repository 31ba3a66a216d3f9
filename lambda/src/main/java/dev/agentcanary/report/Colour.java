package dev.agentcanary.report;

/// An ANSI colour of a terminal.
public enum Colour {
  GREEN(32),
  YELLOW(33),
  RED(31),
  MAGENTA(35),
  BOLD(1),
  DIM(2);

  private final int code;

  Colour(int code) {
    this.code = code;
  }

  /// The text in this colour, if colours may be used.
  public String paint(String text, Style style) {
    return style.colours() ? "\u001b[" + code + "m" + text + "\u001b[0m" : text;
  }
}
