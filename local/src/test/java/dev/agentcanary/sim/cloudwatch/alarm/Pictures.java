package dev.agentcanary.sim.cloudwatch.alarm;

/// Evaluation ranges as pictures: 0 for a good datapoint, X for a breaching one, - for none, the
/// newest on the right, as the user guide draws them.
final class Pictures {
  static final double THRESHOLD = 1;

  private Pictures() {}

  static Judgement judge(String picture, int periods, int datapoints, MissingData treatment) {
    return MissingDataRules.judge(
        starts(picture), values(picture), rule(periods, datapoints, treatment));
  }

  static MetricAlarm.Rule rule(int periods, int datapoints, MissingData treatment) {
    return new MetricAlarm.Rule(
        Comparison.GREATER_OR_EQUAL, THRESHOLD, periods, datapoints, treatment);
  }

  static double[] values(String picture) {
    return picture
        .chars()
        .mapToDouble(
            point ->
                switch (point) {
                  case 'X' -> 1;
                  case '0' -> 0;
                  default -> Double.NaN;
                })
        .toArray();
  }

  private static long[] starts(String picture) {
    long[] starts = new long[picture.length()];
    for (int i = 0; i < starts.length; i++) {
      starts[i] = 1_700_000_040L - 60L * (starts.length - i);
    }
    return starts;
  }
}
