package dev.agentcanary.sim.cloudwatch.metric;

/// The range of values that a trimmed statistic keeps.
public sealed interface Bounds {

  /// The kept part of ascending values.
  ///
  /// @param from index of the first, inclusive
  /// @param to index of the last, exclusive; `from` for none
  record Part(int from, int to) {}

  /// Which of the first `count` of the ascending values are kept.
  Part of(double[] sorted, int count);

  /// By share: the lowest `low` percent are dropped, and what is above the `high` percentile.
  ///
  /// Both ends by nearest rank, as [Percentile]; AWS does not publish how it rounds.
  ///
  /// @param low and `high` 0 to 100
  record Percent(double low, double high) implements Bounds {
    @Override
    public Part of(double[] sorted, int count) {
      int to = (int) Math.ceil(Percentile.above(high, count));
      int from = (int) Math.floor(Percentile.above(low, count));
      return new Part(Math.min(from, to), to);
    }
  }

  /// By value: greater than `low` and at most `high`; infinite for an open end.
  record Absolute(double low, double high) implements Bounds {
    @Override
    public Part of(double[] sorted, int count) {
      int from = 0;
      while (from < count && sorted[from] <= low) {
        from++;
      }
      int to = from;
      while (to < count && sorted[to] <= high) {
        to++;
      }
      return new Part(from, to);
    }
  }
}
