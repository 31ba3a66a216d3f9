package dev.agentcanary.aws;

import dev.agentcanary.agent.reply.ServiceError;
import dev.agentcanary.json.Json;
import dev.agentcanary.outcome.Rollout;
import dev.agentcanary.plan.RuntimeArn;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.Map;
import java.util.Optional;

/// Which version an endpoint has, by `GetAgentRuntimeEndpoint`.
///
/// Never by `GetAgentRuntime`, which tells the agent's environment variables. The call is signed by
/// IAM also where the agent itself is asked with a token.
///
/// @param limit how long a rollout may take
record EndpointLook(SignedService control, RuntimeArn runtime, String endpoint, Duration limit) {

  static EndpointLook of(
      RuntimeArn runtime, String endpoint, Duration limit, Map<String, String> environment) {
    SignedService control =
        SignedService.of(
            environment,
            "bedrock-agentcore",
            "bedrock-agentcore-control",
            AwsSettings.CONTROL,
            runtime.region());
    return new EndpointLook(control, runtime, endpoint, limit);
  }

  /// Asks once.
  Rollout at(Instant now) throws IOException {
    SignedService.Reply reply =
        control.get("/runtimes/" + runtime.id() + "/runtime-endpoints/" + endpoint + "/");
    if (reply.successful()) {
      return seen(reply, now);
    }
    ServiceError error = reply.error();
    String phrase = error.phrase(reply.status());
    return Denied.is(error)
        ? new Rollout.NotSeen(
            Denied.reason(
                "bedrock-agentcore:GetAgentRuntimeEndpoint",
                runtime + " and " + runtime + "/runtime-endpoint/" + endpoint,
                phrase),
            true)
        : new Rollout.NotSeen(phrase, false);
  }

  private Rollout seen(SignedService.Reply reply, Instant now) {
    String status = reply.text("status");
    Optional<Instant> since = instant(reply.member("lastUpdatedAt"));
    if (status.isEmpty() || since.isEmpty()) {
      return new Rollout.NotSeen("the endpoint was described without status or time", false);
    }
    Optional<Integer> live = version(reply.text("liveVersion"));
    Optional<Integer> target = version(reply.text("targetVersion"));
    return new Rollout.Seen(
        live,
        target,
        status,
        reply.text("failureReason"),
        since.get(),
        Optional.empty(),
        Rollout.stage(status, live, target, Duration.between(since.get(), now), limit));
  }

  /// A version is a number of one to five digits.
  private static Optional<Integer> version(String text) {
    return text.matches("[1-9][0-9]{0,4}") ? Optional.of(Integer.valueOf(text)) : Optional.empty();
  }

  /// A text in the service's model; seconds since the epoch where a service has no other form.
  private static Optional<Instant> instant(Optional<Json> time) {
    if (time.isEmpty()) {
      return Optional.empty();
    }
    if (time.get() instanceof Json.Num(BigDecimal seconds)) {
      return Optional.of(Instant.ofEpochMilli(seconds.movePointRight(3).longValue()));
    }
    if (time.get() instanceof Json.Str(String text)) {
      try {
        return Optional.of(Instant.parse(text));
      } catch (DateTimeParseException e) {
        return Optional.empty();
      }
    }
    return Optional.empty();
  }
}
