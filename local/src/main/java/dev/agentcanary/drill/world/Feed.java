package dev.agentcanary.drill.world;

import dev.agentcanary.sim.cloudwatch.metric.Sample;
import java.time.Instant;

/// Takes what a simulated canary leaves behind, in the order in which it was written.
public interface Feed {

  /// A line of the function's log that alarms see from then on.
  void line(String emf, Instant visibleAt);

  /// A metric that an AWS service writes of the canary, and that alarms see from then on.
  void sample(Sample sample, Instant visibleAt);

  /// A run, or an event without one.
  void run(RunRecord run);
}
