package dev.agentcanary.cli;

import dev.agentcanary.plan.CanaryPlan;
import dev.agentcanary.plan.Probe;
import dev.agentcanary.plan.form.Nearest;
import java.util.List;

/// Probes that a person names.
final class ProbeNames {
  private ProbeNames() {}

  /// One for each name that no probe has.
  static List<String> problems(List<String> names, CanaryPlan plan) {
    List<String> known = plan.probes().stream().map(Probe::name).toList();
    return names.stream()
        .filter(name -> !known.contains(name))
        .map(name -> "--probe " + name + ": no such probe" + Nearest.hint(name, known))
        .toList();
  }

  /// The named ones in the plan's order; all, if none is named.
  static List<Probe> chosen(List<String> names, CanaryPlan plan) {
    return plan.probes().stream()
        .filter(probe -> names.isEmpty() || names.contains(probe.name()))
        .toList();
  }
}
