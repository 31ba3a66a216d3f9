package dev.agentcanary.check;

/// The work that looking at one text may cost, so that neither a hostile answer nor a careless
/// pattern can hold up a run. Counted in characters looked at: the same on every machine.
final class Steps {
  private final long most;
  private long taken;

  private Steps(long most) {
    this.most = most;
  }

  /// A million, and 20 for each character of the text, but at most 200 million (a few seconds).
  static Steps forText(CharSequence text) {
    return new Steps(Math.min(1_000_000 + 20L * text.length(), 200_000_000));
  }

  /// Takes one.
  ///
  /// @throws TooMuchWork if none is left
  void take() {
    if (++taken > most) {
      throw new TooMuchWork(most);
    }
  }
}
