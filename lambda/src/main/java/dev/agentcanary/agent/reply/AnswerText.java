package dev.agentcanary.agent.reply;

import java.time.Duration;

/// Text that grows piece by piece up to a limit of UTF-8 bytes; what is beyond is not kept.
final class AnswerText {
  private final int limitBytes;
  private final StringBuilder text = new StringBuilder();
  private Duration since = Duration.ZERO;
  private int bytes;
  private int pieces;
  private int lastPiece;
  private boolean begun;
  private boolean cut;

  AnswerText(int limitBytes) {
    this.limitBytes = limitBytes;
  }

  /// Adds a piece that came with the chunk read `at`.
  void append(String piece, Duration at) {
    if (piece.isEmpty()) {
      return;
    }
    if (!begun) {
      since = at;
      begun = !piece.isBlank();
    }
    pieces++;
    lastPiece = text.length();
    int i = 0;
    while (i < piece.length() && !cut) {
      int codePoint = character(piece.codePointAt(i));
      if (bytes + Utf8.length(codePoint) > limitBytes) {
        cut = true;
      } else {
        text.appendCodePoint(codePoint);
        bytes += Utf8.length(codePoint);
        i += Character.charCount(codePoint);
      }
    }
  }

  /// Half a surrogate pair, which JSON can spell and UTF-8 cannot, becomes U+FFFD.
  private static int character(int codePoint) {
    return codePoint >= Character.MIN_SURROGATE && codePoint <= Character.MAX_SURROGATE
        ? 0xFFFD
        : codePoint;
  }

  /// Drops the last piece if it says again, letter by letter, what two or more pieces before it
  /// have said: a final message after deltas of the same form.
  void dropRepetition() {
    boolean repeats =
        !cut
            && pieces > 2
            && lastPiece * 2 == text.length()
            && text.substring(0, lastPiece).contentEquals(text.substring(lastPiece));
    if (repeats) {
      text.setLength(lastPiece);
    }
  }

  /// When the first piece that is not blank came.
  Duration since() {
    return since;
  }

  boolean isEmpty() {
    return text.isEmpty();
  }

  boolean isBlank() {
    for (int at = 0; at < text.length(); at++) {
      if (!Character.isWhitespace(text.charAt(at))) {
        return false;
      }
    }
    return true;
  }

  boolean isCut() {
    return cut;
  }

  @Override
  public String toString() {
    return text.toString();
  }
}
