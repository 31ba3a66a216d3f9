package dev.agentcanary.decision;

/// Arithmetic of probabilities as natural logarithms, where products of hundreds neither vanish nor
/// overflow.
final class LogSpace {
  private LogSpace() {}

  /// The logarithm of the sum of two numbers given by their logarithms.
  static double sum(double a, double b) {
    double most = Math.max(a, b);
    return most == Double.NEGATIVE_INFINITY
        ? most
        : most + Math.log1p(Math.exp(Math.min(a, b) - most));
  }

  /// The logarithm of the chance of that very sequence of failures and passes when their rate may
  /// be any, each as likely: f! p! / (f + p + 1)!.
  static double anyRate(int failed, int passed) {
    double log = -Math.log(failed + passed + 1.0);
    for (int i = 1; i <= passed; i++) {
      log += Math.log((double) i / (failed + i));
    }
    return log;
  }

  /// The logarithm of the chance of that very sequence of failures and passes at a known rate.
  static double atRate(double rate, int failed, int passed) {
    return failed * Math.log(rate) + passed * Math.log(1 - rate);
  }
}
