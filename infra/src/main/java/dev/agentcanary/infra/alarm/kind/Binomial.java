package dev.agentcanary.infra.alarm.kind;

/// The number of failures among independent tries.
///
/// @param tries 1 or more
/// @param failureRate of a try, 0 to 1
record Binomial(int tries, double failureRate) {
  /// The least number of failures that is exceeded with at most that probability.
  ///
  /// Adds up the probabilities from 0 failures on, in logarithms, so that many tries do not
  /// underflow.
  int exceededWith(double probability) {
    if (failureRate <= 0) {
      return 0;
    }
    if (failureRate >= 1) {
      return tries;
    }
    double log = tries * Math.log1p(-failureRate);
    double odds = Math.log(failureRate) - Math.log1p(-failureRate);
    double atMost = Math.exp(log);
    int failures = 0;
    while (atMost < 1 - probability && failures < tries) {
      log += odds + Math.log((double) (tries - failures) / (failures + 1));
      failures++;
      atMost += Math.exp(log);
    }
    return failures;
  }
}
