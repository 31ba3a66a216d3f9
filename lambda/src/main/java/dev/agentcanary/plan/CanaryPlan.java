package dev.agentcanary.plan;

import dev.agentcanary.decision.Rules;
import java.util.List;
import java.util.Optional;

/// A canary file, resolved: defaults filled, references replaced, expressions compiled, names
/// checked.
///
/// @param canary the canary's name, `[a-z0-9-]{1,40}`; dimension value of every metric
/// @param agent what is watched and how it is spoken to
/// @param regions the regions a runtime may be in; never empty for a runtime
/// @param schedule when runs start
/// @param objectives what the agent promises
/// @param footprint what is expected of it beside its answers
/// @param confirm how a failure is confirmed
/// @param run how a run is carried out
/// @param notifying who hears of it
/// @param deployment what only a deployment needs
/// @param load what a load test may do; nothing where the file does not say, and in the function
/// @param redact further regular expressions whose matches are never reported
/// @param probes in the file's order, names unique, never empty
public record CanaryPlan(
    String canary,
    Target agent,
    List<String> regions,
    Schedule schedule,
    Objectives objectives,
    FootprintLimits footprint,
    Confirmation confirm,
    RunSettings run,
    Notify notifying,
    Deployment deployment,
    Optional<LoadSettings> load,
    List<java.util.regex.Pattern> redact,
    List<Probe> probes) {
  public CanaryPlan {
    regions = List.copyOf(regions);
    redact = List.copyOf(redact);
    probes = List.copyOf(probes);
  }

  /// What a run of this plan decides by.
  public Rules rules() {
    return confirm.rules(
        schedule.runsPerYear(), Confirmation.probesPerRun(run, probes), run.concurrency());
  }
}
