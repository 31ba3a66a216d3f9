package dev.agentcanary.load.result;

import dev.agentcanary.load.measure.Distribution;
import dev.agentcanary.load.measure.Tally;
import java.time.Duration;
import java.util.OptionalDouble;

/// What was measured beside the limit that was set.
///
/// @param actual in the threshold's own unit, see [#limit]; nothing if there was nothing to measure
public record Verdict(Threshold threshold, OptionalDouble actual, Standing standing) {

  /// What came of a threshold.
  public enum Standing {
    /// Measured and within the limit, the limit itself included; a time to three digits.
    MET,
    /// Measured and beyond it.
    MISSED,
    /// Nothing to measure: no turn, or none with such a value. Never counts as met.
    NOT_MEASURED
  }

  /// Holds a result against a threshold.
  static Verdict of(Threshold threshold, LoadResult result) {
    Tally tally = result.tally();
    return switch (threshold) {
      case Threshold.Time time -> time(time, result.of(time.series()));
      case Threshold.Failed(double most) ->
          rate(threshold, tally, tally.failedShare(), tally.failedShare() <= most);
      case Threshold.Throttled(double most) ->
          rate(threshold, tally, tally.throttledShare(), tally.throttledShare() <= most);
      case Threshold.Throughput(double least) ->
          rate(threshold, tally, result.perSecond(), result.perSecond() >= least);
    };
  }

  private static Verdict time(Threshold.Time time, Distribution values) {
    if (values.count() == 0) {
      return new Verdict(time, OptionalDouble.empty(), Standing.NOT_MEASURED);
    }
    boolean kept = values.within(time.share(), time.most().toNanos() / 1_000);
    return measured(time, values.micros(time.share()) / 1e6, kept);
  }

  private static Verdict rate(Threshold threshold, Tally tally, double actual, boolean kept) {
    return tally.turns() == 0
        ? new Verdict(threshold, OptionalDouble.empty(), Standing.NOT_MEASURED)
        : measured(threshold, actual, kept);
  }

  private static Verdict measured(Threshold threshold, double actual, boolean kept) {
    return new Verdict(threshold, OptionalDouble.of(actual), kept ? Standing.MET : Standing.MISSED);
  }

  /// The limit: seconds of a time, a share from 0 to 1, turns a second.
  public double limit() {
    return switch (threshold) {
      case Threshold.Time(_, _, Duration most) -> most.toNanos() / 1e9;
      case Threshold.Failed(double most) -> most;
      case Threshold.Throttled(double most) -> most;
      case Threshold.Throughput(double least) -> least;
    };
  }
}
