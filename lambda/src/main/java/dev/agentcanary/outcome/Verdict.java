package dev.agentcanary.outcome;

/// What a run says of the agent.
public enum Verdict {
  /// Every probe is healthy, or failed once and recovered in its confirmation.
  HEALTHY,
  /// A failure that is not the canary's own was confirmed.
  UNHEALTHY,
  /// The canary itself failed, or its time ran out before a failure was confirmed or cleared.
  INCONCLUSIVE
}
