package dev.agentcanary.drill.world;

import dev.agentcanary.metrics.Datapoint;
import java.time.Duration;
import java.util.List;

/// Real runs of a world that stays as it is, to be drawn from instead of being carried out: a year
/// has a hundred thousand of them, and they differ by chance only.
///
/// @param world in which they were carried out
/// @param runs at least one, or none if every run is to be carried out
public record UsualRuns(World world, List<Run> runs) {
  /// Every run is carried out.
  static final UsualRuns NONE = new UsualRuns(World.WELL, List.of());

  /// What one left behind.
  record Run(Duration duration, List<Datapoint> datapoints, boolean failed) {}

  public UsualRuns {
    runs = List.copyOf(runs);
  }

  /// Whether they stand for a run in that world.
  boolean standFor(World other) {
    return !runs.isEmpty() && world.equals(other);
  }
}
