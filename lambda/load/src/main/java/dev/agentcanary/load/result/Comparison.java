package dev.agentcanary.load.result;

import dev.agentcanary.load.measure.Distribution;
import dev.agentcanary.load.measure.Series;
import java.util.ArrayList;
import java.util.List;

/// Two results side by side, with a word on each difference: is it more than chance?
///
/// A percentile has changed if its two intervals of 99 % confidence do not touch ([RankInterval]:
/// any distribution, no assumption of its shape). A rate has changed if it differs by more than
/// 3.64 standard errors of the difference, which is as strict: two normal intervals of 99 % that
/// just part lie 2 × 2.576 / √2 of those apart. Both take turns for independent. Turns of one test
/// share the agent's good and bad minutes, so a change is a reason to run both again and no proof
/// of a cause.
///
/// @param changes series in their order, within one by percentile; then the rates
/// @param flipped thresholds that came out differently, each as (before, after)
public record Comparison(
    LoadResult before, LoadResult after, List<Change> changes, List<Flip> flipped) {
  /// The percentiles that reports show.
  public static final List<Double> SHARES = List.of(0.5, 0.9, 0.95, 0.99, 1.0);

  /// Of the intervals that must not touch.
  static final double CONFIDENCE = 0.99;

  private static final double ERRORS = 3.64;

  /// A threshold that came out differently, by the limits of the later test.
  public record Flip(Verdict before, Verdict after) {}

  public Comparison {
    changes = List.copyOf(changes);
    flipped = List.copyOf(flipped);
  }

  /// Compares.
  ///
  /// @param thresholds that both are held to
  public static Comparison of(LoadResult before, LoadResult after, List<Threshold> thresholds) {
    List<Change> changes = new ArrayList<>();
    for (Series series : Series.values()) {
      Distribution old = before.of(series);
      Distribution now = after.of(series);
      if (old.count() > 0 && now.count() > 0) {
        SHARES.forEach(share -> changes.add(percentile(series, share, old, now)));
      }
    }
    changes.add(throughput(before, after));
    changes.add(share(Change.RateKind.FAILED, before, after));
    changes.add(share(Change.RateKind.THROTTLED, before, after));
    List<Flip> flipped = new ArrayList<>();
    for (Threshold threshold : thresholds) {
      Flip flip = new Flip(Verdict.of(threshold, before), Verdict.of(threshold, after));
      if (flip.before().standing() != flip.after().standing()) {
        flipped.add(flip);
      }
    }
    return new Comparison(before, after, changes, flipped);
  }

  /// Whether both did the same: the same workload, warm-up and ramp, on the same target. If not, a
  /// difference says little of the agent.
  public boolean alike() {
    return before.profile().workload().equals(after.profile().workload())
        && before.profile().ramp().equals(after.profile().ramp())
        && before.profile().warmUp().equals(after.profile().warmUp())
        && before.target().equals(after.target());
  }

  private static Change percentile(
      Series series, double share, Distribution before, Distribution after) {
    return new Change.Percentile(
        series, share, before.micros(share), after.micros(share), shift(share, before, after));
  }

  private static Shift shift(double share, Distribution before, Distribution after) {
    if (share >= 1) {
      return Shift.NOT_JUDGED;
    }
    RankInterval old = RankInterval.of(before.count(), share, CONFIDENCE);
    RankInterval now = RankInterval.of(after.count(), share, CONFIDENCE);
    if (now.high() <= after.count()
        && old.low() > 0
        && at(after, now.high()) < at(before, old.low())) {
      return Shift.LESS;
    }
    if (old.high() <= before.count()
        && now.low() > 0
        && at(after, now.low()) > at(before, old.high())) {
      return Shift.MORE;
    }
    boolean bounded =
        old.low() > 0
            && now.low() > 0
            && old.high() <= before.count()
            && now.high() <= after.count();
    return bounded ? Shift.WITHIN_NOISE : Shift.NOT_JUDGED;
  }

  /// The value of that rank, in microseconds.
  private static long at(Distribution values, long rank) {
    return values.micros((double) rank / values.count());
  }

  /// Its variance is taken for a Poisson count's: too large for users who wait for their answers,
  /// so that a change of theirs is told late rather than wrongly.
  private static Change throughput(LoadResult before, LoadResult after) {
    double old = before.perSecond();
    double now = after.perSecond();
    double error =
        Math.sqrt(variance(old, before.tally().turns()) + variance(now, after.tally().turns()));
    return new Change.Rate(Change.RateKind.THROUGHPUT, old, now, shift(old, now, error));
  }

  private static double variance(double perSecond, long turns) {
    return turns == 0 ? 0 : perSecond * perSecond / turns;
  }

  /// By the pooled two-proportion test.
  private static Change share(Change.RateKind kind, LoadResult before, LoadResult after) {
    boolean failed = kind == Change.RateKind.FAILED;
    double old = failed ? before.tally().failedShare() : before.tally().throttledShare();
    double now = failed ? after.tally().failedShare() : after.tally().throttledShare();
    double n = before.tally().turns();
    double m = after.tally().turns();
    double pooled = (old * n + now * m) / (n + m);
    double error = Math.sqrt(pooled * (1 - pooled) * (1 / n + 1 / m));
    return new Change.Rate(
        kind, old, now, n == 0 || m == 0 ? Shift.NOT_JUDGED : shift(old, now, error));
  }

  private static Shift shift(double before, double after, double error) {
    if (Math.abs(after - before) <= ERRORS * error) {
      return Shift.WITHIN_NOISE;
    }
    return after < before ? Shift.LESS : Shift.MORE;
  }
}
