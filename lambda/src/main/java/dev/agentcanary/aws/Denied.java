package dev.agentcanary.aws;

import dev.agentcanary.agent.reply.ServiceError;

/// A call that the canary is not permitted to make.
final class Denied {
  private Denied() {}

  /// Whether the error says so. Other refusals (a signature, an expired token) are not about the
  /// permission.
  static boolean is(ServiceError error) {
    return error.type().startsWith("AccessDenied");
  }

  /// What to permit.
  static String reason(String action, String resource, String phrase) {
    return "denied: the canary's role needs " + action + " on " + resource + " (" + phrase + ")";
  }
}
