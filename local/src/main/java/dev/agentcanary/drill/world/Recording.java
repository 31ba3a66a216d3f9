package dev.agentcanary.drill.world;

import dev.agentcanary.sim.cloudwatch.SimulatedCloudWatch;
import dev.agentcanary.sim.cloudwatch.metric.Sample;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/// Keeps everything, so that it can be played to several CloudWatches. Not for use by several
/// threads while it is written.
public final class Recording implements Feed {
  private record Line(String emf, Instant visibleAt) {}

  private record Vended(Sample sample, Instant visibleAt) {}

  private final List<Line> lines = new ArrayList<>();
  private final List<Vended> vended = new ArrayList<>();
  private final List<RunRecord> runs = new ArrayList<>();

  @Override
  public void line(String emf, Instant visibleAt) {
    lines.add(new Line(emf, visibleAt));
  }

  @Override
  public void sample(Sample sample, Instant visibleAt) {
    vended.add(new Vended(sample, visibleAt));
  }

  @Override
  public void run(RunRecord run) {
    runs.add(run);
  }

  /// Every event of the schedule, in order.
  public List<RunRecord> runs() {
    return Collections.unmodifiableList(runs);
  }

  /// Puts all of it; each part becomes visible in its time.
  public void playTo(SimulatedCloudWatch cloud) {
    lines.forEach(line -> cloud.put(line.emf(), line.visibleAt()));
    vended.forEach(one -> cloud.put(one.sample(), one.visibleAt()));
  }
}
