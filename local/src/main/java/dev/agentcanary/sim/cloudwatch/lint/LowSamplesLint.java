package dev.agentcanary.sim.cloudwatch.lint;

import java.util.List;

/// Percentiles are evaluated however few the samples are.
record LowSamplesLint() implements Lint {
  @Override
  public String id() {
    return "low-samples";
  }

  @Override
  public String meaning() {
    return "EvaluateLowSampleCountPercentile is `ignore`: a canary writes fewer samples than"
        + " CloudWatch wants, and the alarm never changes its state.";
  }

  @Override
  public List<Finding> check(LintInput input) {
    return input.stack().alarms().stream()
        .filter(alarm -> !alarm.lowSamples())
        .map(
            alarm ->
                new Finding(
                    id(),
                    alarm.name(),
                    "EvaluateLowSampleCountPercentile is `ignore`; leave it out"))
        .toList();
  }
}
