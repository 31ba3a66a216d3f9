package dev.agentcanary.load.report;

import dev.agentcanary.load.result.Verdict.Standing;
import dev.agentcanary.report.Colour;
import dev.agentcanary.report.Excerpts;
import dev.agentcanary.report.Redaction;
import dev.agentcanary.report.Style;
import dev.agentcanary.report.TextCells;

/// Lines of text in a style. What others wrote goes through [#safe] first. For one thread.
final class Lines {
  private static final int LONGEST = 1_000;

  private final Excerpts excerpts = new Excerpts(Redaction.STANDARD);
  private final StringBuilder out = new StringBuilder();
  private final Style style;

  Lines(Style style) {
    this.style = style;
  }

  /// A line; spaces within it stay.
  void add(String text) {
    out.append(shown(text).stripTrailing()).append('\n');
  }

  /// A line in a colour.
  void add(Colour colour, String text) {
    out.append(colour.paint(shown(text).stripTrailing(), style)).append('\n');
  }

  /// Painted, if the style has colours.
  String painted(Colour colour, String text) {
    return colour.paint(shown(text), style);
  }

  /// What came of a threshold, in one sign.
  String mark(Standing standing) {
    return switch (standing) {
      case MET -> style.unicode() ? "✔" : "+";
      case MISSED -> style.unicode() ? "✘" : "!";
      case NOT_MEASURED -> "?";
    };
  }

  /// `≤`, or what is like it in ASCII.
  String atMost() {
    return style.unicode() ? "≤" : "<=";
  }

  /// Somebody else's text: one line, without control characters and without what looks like a
  /// secret.
  String safe(String text) {
    return excerpts.line(text, LONGEST);
  }

  private String shown(String text) {
    return style.unicode() ? text : TextCells.ascii(text);
  }

  @Override
  public String toString() {
    return out.toString();
  }
}
