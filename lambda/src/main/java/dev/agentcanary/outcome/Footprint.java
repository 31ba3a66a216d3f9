package dev.agentcanary.outcome;

/// What the agent leaves behind beside its answers, as a run saw it after them.
public record Footprint(LogActivity logs, Rollout rollout) {
  /// Of an agent that leaves nothing behind in AWS, and of a run that did not look.
  public static final Footprint NONE =
      new Footprint(new LogActivity.NotAsked(), new Rollout.NotAsked());

  /// The runtime's log group is missing or has nothing new.
  public boolean logsSilent() {
    return logs instanceof LogActivity.Silent || logs instanceof LogActivity.NoGroup;
  }

  /// A rollout has failed or hangs.
  public boolean rolloutStuck() {
    return rollout instanceof Rollout.Seen seen
        && (seen.stage() == Rollout.Stage.FAILED || seen.stage() == Rollout.Stage.HANGING);
  }

  /// The canary is not permitted to look. Only this is a fault of the canary's: it lasts until
  /// somebody deploys, and unnoticed the check would be off for good. A look that came to nothing
  /// otherwise is made again by the next run.
  public boolean denied() {
    return logs instanceof LogActivity.NotSeen log && log.denied()
        || rollout instanceof Rollout.NotSeen version && version.denied();
  }
}
