package dev.agentcanary.sim.agent;

import dev.agentcanary.plan.RuntimeArn;
import dev.agentcanary.sim.agent.http.HttpRequest;
import dev.agentcanary.sim.agent.http.Response;
import dev.agentcanary.sim.agent.reply.ErrorReply;
import java.util.Optional;
import java.util.Set;

/// What the data plane checks of every request before it looks for a session: runtime, caller,
/// endpoint, session id.
final class FrontDoor {
  private static final int SHORTEST = 33;
  private static final int LONGEST = 256;
  private static final String LENGTH =
      "failed to satisfy constraint: Member must have length between 33 and 256, inclusive";

  private final Set<String> runtimes;
  private final Set<String> endpoints;
  private final Gate gate;

  FrontDoor(SimulatedAgentSettings settings, Gate gate) {
    this.runtimes = settings.runtimes();
    this.endpoints = settings.endpoints();
    this.gate = gate;
  }

  /// The answer to a request that may not pass.
  ///
  /// @param runtime as it stands in the path, decoded: an ARN, or an id with `accountId` in the
  ///   query
  Optional<Response> refusal(HttpRequest request, String runtime) {
    Optional<RuntimeArn> arn = RuntimeArn.parse(runtime).or(() -> named(request, runtime));
    if (arn.isEmpty()) {
      return Optional.of(
          ErrorReply.invalid(
              "agentRuntimeArn", "failed to satisfy constraint: Member must be a runtime's ARN"));
    }
    return gate.refusal(request, arn.get())
        .or(() -> unknown(arn.get(), request.query("qualifier").orElse("DEFAULT")))
        .or(() -> request.header(Call.SESSION_HEADER).flatMap(FrontDoor::badLength));
  }

  private Optional<Response> unknown(RuntimeArn arn, String endpoint) {
    boolean known =
        (runtimes.isEmpty() || runtimes.stream().anyMatch(one -> names(one, arn)))
            && endpoints.contains(endpoint);
    return known
        ? Optional.empty()
        : Optional.of(
            ErrorReply.modelled(
                404,
                "ResourceNotFoundException",
                "No endpoint or agent found with qualifier '"
                    + endpoint
                    + "' for agent '"
                    + arn
                    + "'"));
  }

  private static boolean names(String known, RuntimeArn arn) {
    return known.equals(arn.toString());
  }

  private static Optional<RuntimeArn> named(HttpRequest request, String id) {
    String region = "([^/]+/){2}([^/]+)/.*";
    String signed = request.header("Authorization").orElse("");
    return signed.matches(region)
        ? RuntimeArn.parse(
            "arn:aws:bedrock-agentcore:"
                + signed.replaceFirst(region, "$2")
                + ":"
                + request.query("accountId").orElse("")
                + ":runtime/"
                + id)
        : Optional.empty();
  }

  private static Optional<Response> badLength(String session) {
    return session.length() >= SHORTEST && session.length() <= LONGEST
        ? Optional.empty()
        : Optional.of(ErrorReply.invalid("runtimeSessionId", LENGTH));
  }
}
