package dev.agentcanary.outcome;

/// Made-up outcomes of which the agent left something behind.
public final class Footprints {
  private Footprints() {}

  /// The same run, and what the agent left behind.
  public static RunOutcome leaving(Footprint footprint, RunOutcome run) {
    return new RunOutcome(
        run.canary(),
        run.runId(),
        run.scheduledFor(),
        run.startedAt(),
        run.endedAt(),
        run.decision(),
        run.probes(),
        run.witnesses(),
        footprint);
  }
}
