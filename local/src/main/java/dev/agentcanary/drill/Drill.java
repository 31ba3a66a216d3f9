package dev.agentcanary.drill;

import dev.agentcanary.drill.DrillResult.RangeReport;
import dev.agentcanary.drill.world.Recording;
import dev.agentcanary.drill.world.SimulatedCanary;
import dev.agentcanary.drill.world.Timeline;
import dev.agentcanary.sim.cloudwatch.SimulatedCloudWatch;
import dev.agentcanary.sim.time.Seed;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/// Lets incidents happen to a deployed stack and judges what its alarms tell.
///
/// Runs are recorded once and played to CloudWatch once for each [Reading] of what AWS does not
/// say. The same seed gives the same result. Not for use by several threads.
public final class Drill {
  private static final int LIKELIEST = 0;

  private final Stage stage;
  private final DeployedStack stack;
  private final SimulatedCanary canary;
  private final Seed seed;

  public Drill(Stage stage, DeployedStack stack, SimulatedCanary canary, Seed seed) {
    this.stage = stage;
    this.stack = stack;
    this.canary = canary;
    this.seed = seed;
  }

  /// Lets it happen.
  public DrillResult run(Incident incident) {
    Optional<String> impossible = incident.impossible(stage);
    if (impossible.isPresent()) {
      return new DrillResult.NotApplicable(incident, impossible.get());
    }
    Script script = incident.script(stage);
    Recording recording = new Recording();
    canary.live(script.timeline(), script.start(), seedOf(incident), recording);
    List<Observed> observed = new ArrayList<>();
    List<Boolean> verdicts = new ArrayList<>();
    Set<String> failures = new LinkedHashSet<>();
    for (Reading reading : Reading.ALL) {
      Observed one = observe(script, recording, reading);
      List<String> found = new Judge(script.expected(), one, stage.plan().canary()).failures();
      observed.add(one);
      verdicts.add(found.isEmpty());
      if (verdicts.getFirst()) {
        found.forEach(failure -> failures.add(failure + " (with " + reading.name() + ")"));
      } else if (observed.size() == 1) {
        failures.addAll(found);
      }
    }
    RangeReport range = new RangeReport(observed.stream().map(Drill::first).toList(), verdicts);
    return new DrillResult.Played(
        incident, script, recording.runs(), observed.get(LIKELIEST), List.copyOf(failures), range);
  }

  private Observed observe(Script script, Recording recording, Reading reading) {
    Instant start = script.start();
    SimulatedCloudWatch cloud = new SimulatedCloudWatch(start, reading.assumptions());
    cloud.deploy(stack.template());
    recording.playTo(cloud);
    for (Timeline.Stage part : script.timeline().stages()) {
      if (part.deploys()) {
        cloud.advanceTo(start.plus(part.from()));
        cloud.deploy(stack.template());
      }
    }
    cloud.advanceTo(start.plus(script.timeline().length()));
    return Observed.of(cloud.ledger(), stack.template(), stage.plan(), start);
  }

  private static Optional<Duration> first(Observed observed) {
    return Stream.concat(observed.pages().stream(), observed.tickets().stream())
        .map(Message::at)
        .min(Duration::compareTo);
  }

  /// Another for each incident, so that one more in the catalogue changes no other's course.
  Seed seedOf(Incident incident) {
    return new Seed(seed.value() * 31 + incident.name().hashCode());
  }
}
