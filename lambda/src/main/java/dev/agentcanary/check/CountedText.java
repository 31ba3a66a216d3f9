package dev.agentcanary.check;

/// A text that counts how often a character of it is looked at. A pattern that backtracks without
/// end looks at characters without end.
///
/// @param steps shared by all parts of the text
record CountedText(CharSequence text, Steps steps) implements CharSequence {
  @Override
  public int length() {
    return text.length();
  }

  @Override
  public char charAt(int index) {
    steps.take();
    return text.charAt(index);
  }

  @Override
  public CharSequence subSequence(int start, int end) {
    return new CountedText(text.subSequence(start, end), steps);
  }

  @Override
  public String toString() {
    return text.toString();
  }
}
