package dev.agentcanary.preview;

import dev.agentcanary.drill.DrillResult;
import dev.agentcanary.drill.DrillSet;
import dev.agentcanary.drill.Drills;
import dev.agentcanary.drill.Incident;
import dev.agentcanary.drill.incident.IncidentCatalog;
import dev.agentcanary.sim.time.Seed;
import java.util.List;

/// Previews of the shipped plan's template, which is a golden of `infra`.
public final class Previews {
  private Previews() {}

  public static Preview shipped(String name) {
    DrillSet set = Drills.shipped();
    Seed seed = new Seed(1);
    Incident incident =
        IncidentCatalog.all().stream()
            .filter(it -> it.name().equals(name))
            .findFirst()
            .orElseThrow();
    DrillResult.Played played = (DrillResult.Played) set.run(List.of(incident), seed).getFirst();
    return Preview.of(set, played, seed).getFirst();
  }
}
