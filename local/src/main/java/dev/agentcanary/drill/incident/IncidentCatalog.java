package dev.agentcanary.drill.incident;

import dev.agentcanary.drill.Incident;
import java.util.List;
import java.util.Optional;

/// Every incident, in the order of the reference page.
public final class IncidentCatalog {
  private static final List<Incident> ALL =
      List.of(
          new HealthyDay(),
          new UsualFlakes(),
          new FreshDeploy(),
          new Redeploy(),
          new AgentDown(),
          new AgentHangs(),
          new AgentDownForOneRun(),
          new TwoBlips(),
          new Slow(),
          new SlowlyGettingSlower(),
          new WrongAnswersInOneProbe(),
          new WrongEverywhere(),
          new EmptyAnswers(),
          new ErrorEvents(),
          new CutStreams(),
          new Throttled(),
          new ColdStartFailures(),
          new OneProbeRecovers(),
          new CredentialsBroken(),
          new CanaryDead(),
          new CanaryTimesOut(),
          new MetricsLost(),
          new LateMetrics(),
          new ClockChange(),
          new Flapping(),
          new PartialRecovery(),
          new MaintenanceOutage(),
          new SessionLeak(),
          new RolloutGoesWell(),
          new RolloutFails(),
          new RolloutHangs(),
          new AgentLogsLate(),
          new AgentLogsSilent(),
          new RegionWideSilence());

  private IncidentCatalog() {}

  /// All of them.
  public static List<Incident> all() {
    return ALL;
  }

  /// Their names.
  public static List<String> names() {
    return ALL.stream().map(Incident::name).toList();
  }

  /// The incident of that name.
  public static Optional<Incident> of(String name) {
    return ALL.stream().filter(incident -> incident.name().equals(name)).findFirst();
  }
}
