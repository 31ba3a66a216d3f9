package dev.agentcanary.sim.cloudwatch.metric;

/// The statistics that need no single values.
public enum SimpleStatistic implements Statistic {
  SAMPLE_COUNT("SampleCount"),
  SUM("Sum"),
  AVERAGE("Average"),
  MINIMUM("Minimum"),
  MAXIMUM("Maximum");

  private final String text;

  SimpleStatistic(String text) {
    this.text = text;
  }

  @Override
  public double of(Distribution values) {
    return switch (this) {
      case SAMPLE_COUNT -> values.count();
      case SUM -> values.sum();
      case AVERAGE -> values.sum() / values.count();
      case MINIMUM -> values.minimum();
      case MAXIMUM -> values.maximum();
    };
  }

  @Override
  public boolean needsValues() {
    return false;
  }

  @Override
  public String text() {
    return text;
  }
}
