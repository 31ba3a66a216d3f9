package dev.agentcanary.agent.reply;

import dev.agentcanary.agent.Answer;
import dev.agentcanary.agent.Exchange;
import java.time.Instant;

/// What a status other than success makes of a turn. The same for every transport.
///
/// Statuses and types are those of the service model of `InvokeAgentRuntime`.
final class StatusRules {
  /// A 409 of this type asks for the request to be sent again.
  static final String RETRYABLE_CONFLICT = "RetryableConflictException";

  /// The number of seconds after it differs from release to release of the runtime.
  private static final String STARTUP = "Runtime initialization";

  private StatusRules() {}

  /// The answer that a status and its error are.
  ///
  /// @param now by the canary's clock
  static Answer answer(int status, ServiceError error, Exchange exchange, Instant now) {
    String type = error.type();
    String message = error.phrase(status);
    if ((status == 424 || type.equals("RuntimeClientError"))
        && error.message().startsWith(STARTUP)) {
      return new Answer.StartupFailed(message, exchange);
    }
    return switch (status) {
      case 424 -> new Answer.AgentError(type, message, exchange);
      case 402, 429 -> new Answer.Throttled(type, message, exchange);
      case 409 -> new Answer.Broken(type, message, exchange);
      default ->
          status >= 300 && status < 500
              ? new Refusal(status, error, exchange, now).answer()
              : new Answer.Broken(type, message, exchange);
    };
  }
}
