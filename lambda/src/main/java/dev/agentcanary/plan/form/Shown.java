package dev.agentcanary.plan.form;

/// A person's text as a message shows it: in back ticks, on one line, short.
public final class Shown {
  private static final int LONGEST = 120;

  private Shown() {}

  /// At most 120 characters of `text`; control characters become `?`.
  public static String of(String text) {
    StringBuilder shown = new StringBuilder("`");
    int end = Math.min(text.length(), LONGEST);
    for (int i = 0; i < end; i++) {
      char c = text.charAt(i);
      shown.append(Character.isISOControl(c) || Character.isSurrogate(c) ? '?' : c);
    }
    return shown.append(end < text.length() ? "…`" : "`").toString();
  }
}
