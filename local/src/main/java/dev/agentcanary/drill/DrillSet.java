package dev.agentcanary.drill;

import dev.agentcanary.drill.world.Recording;
import dev.agentcanary.drill.world.SimulatedCanary;
import dev.agentcanary.plan.CanaryPlan;
import dev.agentcanary.plan.PlanReading;
import dev.agentcanary.sim.agent.coach.CoachCompanion;
import dev.agentcanary.sim.agent.ideal.IdealAnswers;
import dev.agentcanary.sim.agent.virtual.Manner;
import dev.agentcanary.sim.cloudwatch.Assumptions;
import dev.agentcanary.sim.cloudwatch.SimulatedCloudWatch;
import dev.agentcanary.sim.cloudwatch.template.NotEvaluated;
import dev.agentcanary.sim.time.Seed;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/// Everything that drills of one plan and its stack need, made once. Safe for use by many threads.
///
/// @param stage what all incidents share
/// @param stack the synthesized one
/// @param canary that lives through them
public record DrillSet(Stage stage, DeployedStack stack, SimulatedCanary canary) {
  /// A Monday without anything special to it.
  private static final Instant START = Instant.parse("2026-03-02T00:00:00Z");

  /// For a plan and the stack that was synthesized of it, with an agent that keeps every promise.
  public static DrillSet of(PlanReading.Read read, DeployedStack stack) {
    return of(read, stack, HealthyManner.of(read));
  }

  /// The same with an agent of the latencies that the coach companion's team measured.
  public static DrillSet measured(PlanReading.Read read, DeployedStack stack) {
    return of(read, stack, HealthyManner.measured());
  }

  private static DrillSet of(PlanReading.Read read, DeployedStack stack, Manner manner) {
    CanaryPlan plan = read.plan();
    IdealAnswers answers = IdealAnswers.of(read, new CoachCompanion());
    SimulatedCanary canary =
        new SimulatedCanary(
            plan, answers.healthy(), manner, stack.functionTimeout(), "canary-" + plan.canary());
    return new DrillSet(
        Stage.of(plan, answers, HealthyManner.slowdown(read), START), stack, canary);
  }

  /// Lets the incidents happen, side by side.
  ///
  /// @return results in the order of the incidents
  public List<DrillResult> run(List<Incident> incidents, Seed seed) {
    Drill drill = new Drill(stage, stack, canary, seed);
    return incidents.parallelStream().map(drill::run).collect(Collectors.toList());
  }

  /// What its alarms do of what was recorded, with the likeliest reading of AWS.
  public Observed observe(Recording recording, Instant start, Duration time) {
    SimulatedCloudWatch cloud = new SimulatedCloudWatch(start, Assumptions.DEFAULT);
    cloud.deploy(stack.template());
    recording.playTo(cloud);
    cloud.advanceTo(start.plus(time));
    return Observed.of(cloud.ledger(), stack.template(), stage.plan(), start);
  }

  /// What an incident leaves behind: all that was put in [#run] with the same seed.
  public Recording recording(Incident incident, Seed seed) {
    Script script = incident.script(stage);
    Recording recording = new Recording();
    canary.live(
        script.timeline(),
        script.start(),
        new Drill(stage, stack, canary, seed).seedOf(incident),
        recording);
    return recording;
  }

  /// What no drill of it can say anything about, for people; nothing if all is tried.
  public List<String> notTried() {
    List<String> gaps = new ArrayList<>(stage.answers().impossible());
    for (NotEvaluated one : stack.template().notEvaluated()) {
      gaps.add("%s (%s): not evaluated: %s".formatted(one.name(), one.type(), one.reason()));
    }
    return gaps;
  }
}
