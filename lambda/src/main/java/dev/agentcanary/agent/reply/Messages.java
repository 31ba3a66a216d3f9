package dev.agentcanary.agent.reply;

/// Other people's messages, made fit for one line of a report.
final class Messages {
  /// Longer messages are cut.
  static final int MOST_CHARACTERS = 400;

  private Messages() {}

  /// One line, control characters and runs of white space as one space, at most [#MOST_CHARACTERS].
  static String line(String message) {
    StringBuilder line = new StringBuilder();
    boolean gap = false;
    for (int i = 0; i < message.length() && line.length() < MOST_CHARACTERS; i++) {
      char each = message.charAt(i);
      if (each <= ' ' || Character.isISOControl(each)) {
        gap = !line.isEmpty();
      } else {
        line.append(gap ? " " : "").append(each);
        gap = false;
      }
    }
    return line.length() < MOST_CHARACTERS ? line.toString() : line.append('…').toString();
  }
}
