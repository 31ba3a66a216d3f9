package dev.agentcanary.cli;

import dev.agentcanary.outcome.Verdict;

/// What the command tells the shell.
final class ExitCode {
  /// The agent is healthy, or there was nothing to find fault with.
  static final int HEALTHY = 0;

  /// The agent is not.
  static final int UNHEALTHY = 1;

  /// The command line or the plan is wrong; nothing was run.
  static final int USAGE = 2;

  /// Inconclusive, or the canary's own fault.
  static final int INCONCLUSIVE = 3;

  private ExitCode() {}

  static int of(Verdict verdict) {
    return switch (verdict) {
      case HEALTHY -> HEALTHY;
      case UNHEALTHY -> UNHEALTHY;
      case INCONCLUSIVE -> INCONCLUSIVE;
    };
  }
}
