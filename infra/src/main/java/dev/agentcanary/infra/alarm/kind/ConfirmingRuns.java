package dev.agentcanary.infra.alarm.kind;

import dev.agentcanary.infra.alarm.Watch;
import dev.agentcanary.plan.Confirmation;

/// How many of a canary's runs ask again, because at least one first attempt failed.
///
/// Runs are independent: what a failure leaves behind is over within seconds, and the next run is a
/// minute away at least. So their number is binomial, however often each of them asks.
///
/// @param probesPerRun on average, above 0
/// @param flakes share of first attempts that fail in health, above 0, below 1
/// @param turns share of the runs in which a probe has its turn, on average, 0 to 1
record ConfirmingRuns(double probesPerRun, double flakes, double turns) {
  static ConfirmingRuns of(Watch watch) {
    double probesPerRun = watch.suite().probesPerRun();
    return new ConfirmingRuns(
        probesPerRun,
        Math.max(watch.plan().confirm().flakeRate(), Confirmation.LEAST_FLAKES),
        Math.min(1, probesPerRun / watch.plan().probes().size()));
  }

  /// The share of a healthy agent's runs: `1 - (1 - p)^n`.
  double healthy() {
    return 1 - Math.pow(1 - flakes, probesPerRun);
  }

  /// The share where the first attempt of one probe fails at that rate, and others flake as usual.
  ///
  /// @param rate from the rate of flakes to 1
  double withOne(double rate) {
    double others = Math.pow(1 - flakes, Math.max(0, probesPerRun - 1));
    return (1 - turns) * healthy() + turns * (1 - others * (1 - rate));
  }
}
