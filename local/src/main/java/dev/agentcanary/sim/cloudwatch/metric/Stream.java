package dev.agentcanary.sim.cloudwatch.metric;

/// What CloudWatch keeps of one metric in one unit.
final class Stream {
  private final Cells minutes = new Cells(60);
  private final Cells seconds = new Cells(1);

  void add(Sample sample) {
    long second = sample.at().getEpochSecond();
    minutes.add(second, sample.values());
    if (sample.highResolution()) {
      seconds.add(second, sample.values());
    }
  }

  /// Every sample, by the minute.
  Cells minutes() {
    return minutes;
  }

  /// High-resolution samples only, by the second: all that a period below a minute can see.
  Cells seconds() {
    return seconds;
  }

  void forgetBefore(long second) {
    minutes.forgetBefore(second);
    seconds.forgetBefore(second);
  }
}
