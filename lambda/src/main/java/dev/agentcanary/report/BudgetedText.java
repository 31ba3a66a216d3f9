package dev.agentcanary.report;

/// Text that a regular expression may look at only so often.
///
/// A hostile text, or an expression that backtracks, would otherwise keep a run from ending. For
/// one thread.
final class BudgetedText implements CharSequence {
  /// The expression looked too often.
  static final class Exhausted extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private Exhausted() {
      super("looked too often", null, false, false);
    }
  }

  private final String text;
  private long left;

  BudgetedText(String text, long budget) {
    this.text = text;
    this.left = budget;
  }

  @Override
  public char charAt(int index) {
    if (left-- <= 0) {
      throw new Exhausted();
    }
    return text.charAt(index);
  }

  @Override
  public int length() {
    return text.length();
  }

  @Override
  public CharSequence subSequence(int start, int end) {
    return text.substring(start, end);
  }

  @Override
  public String toString() {
    return text;
  }
}
