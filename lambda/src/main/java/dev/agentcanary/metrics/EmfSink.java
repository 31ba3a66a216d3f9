package dev.agentcanary.metrics;

import java.time.Instant;
import java.util.List;
import java.util.function.Consumer;

/// Writes datapoints as lines of the embedded metric format; Lambda's log turns them into metrics.
///
/// @param lines takes one line at a time, without its line end, e.g. `System.out::println`
public record EmfSink(Consumer<String> lines) implements MetricSink {
  @Override
  public void write(String canary, Instant at, List<Datapoint> datapoints) {
    EmfLines.of(canary, at, datapoints).forEach(lines);
  }
}
