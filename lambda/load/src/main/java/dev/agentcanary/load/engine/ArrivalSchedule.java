package dev.agentcanary.load.engine;

import java.time.Duration;

/// When conversations of the open model are to begin.
///
/// The rate grows linearly over the ramp and is constant after it, so that by `t` there are to be
/// `r t² / 2R` arrivals within the ramp `R`, and `r (t - R/2)` after it. Arrival `k` is where that
/// reaches `k`: the inversion of the cumulative rate (Çinlar, Introduction to Stochastic Processes,
/// 1975, §4.7) with even steps in place of exponential ones. Each is reckoned from its own number,
/// so that nothing adds up to a drift.
///
/// @param perSecond the whole rate, above 0
/// @param ramp zero: the whole rate from the beginning on
record ArrivalSchedule(double perSecond, Duration ramp) {

  /// The moment of an arrival, to a microsecond for tests of days.
  ///
  /// @param arrival from 0
  long at(long arrival) {
    double seconds = ramp.toNanos() / (double) Span.SECOND;
    double duringRamp = perSecond * seconds / 2;
    double moment =
        arrival < duringRamp
            ? Math.sqrt(2 * seconds * arrival / perSecond)
            : seconds / 2 + arrival / perSecond;
    return Math.round(moment * Span.SECOND);
  }
}
