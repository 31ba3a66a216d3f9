package dev.agentcanary.sim.agent;

import dev.agentcanary.sim.agent.http.HttpRequest;
import dev.agentcanary.sim.agent.http.Response;
import dev.agentcanary.sim.agent.reply.ErrorReply;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.Set;

/// `GetAgentRuntimeEndpoint`, the one operation of the control plane that there is: any runtime,
/// and each endpoint with the same version. Signed with SigV4 whatever the agent itself wants.
///
/// Safe for use by many threads.
final class ControlPlane {
  private static final int OLD = 11;
  private static final Duration WEEKS = Duration.ofDays(30);
  private static final Duration HOURS = Duration.ofHours(4);

  private final Set<String> endpoints;
  private final InstantSource clock;
  private volatile Stand stand;

  /// @param since when it became so
  private record Stand(Release release, Instant since) {}

  ControlPlane(Set<String> endpoints, InstantSource clock) {
    this.endpoints = endpoints;
    this.clock = clock;
    this.stand = new Stand(Release.STEADY, clock.instant());
  }

  void release(Release release) {
    stand = new Stand(release, clock.instant());
  }

  Response describe(HttpRequest request, String runtime, String endpoint) {
    Optional<Response> refusal = SigV4Gate.refusal(request, "bedrock-agentcore");
    if (refusal.isPresent()) {
      return refusal.get();
    }
    if (!endpoints.contains(endpoint)) {
      return ErrorReply.modelled(
          404, "ResourceNotFoundException", "No endpoint " + endpoint + " of agent " + runtime);
    }
    return Response.of(200, "application/json", body(stand, endpoint));
  }

  private static String body(Stand stand, String endpoint) {
    Instant since = stand.since();
    return switch (stand.release()) {
      case STEADY -> body(endpoint, OLD, OLD, "READY", since.minus(WEEKS), "");
      case DONE -> body(endpoint, OLD + 1, OLD + 1, "READY", since, "");
      case UNDER_WAY -> body(endpoint, OLD, OLD + 1, "UPDATING", since, "");
      case HANGING -> body(endpoint, OLD, OLD + 1, "UPDATING", since.minus(HOURS), "");
      case FAILED ->
          body(
              endpoint,
              OLD,
              OLD + 1,
              "UPDATE_FAILED",
              since,
              ", \"failureReason\": \"The image could not be pulled\"");
    };
  }

  private static String body(
      String endpoint, int live, int target, String status, Instant since, String failure) {
    return "{\"name\": \"%s\", \"liveVersion\": \"%d\", \"targetVersion\": \"%d\", \"status\": \"%s\", \"lastUpdatedAt\": \"%s\"%s}"
        .formatted(endpoint, live, target, status, since, failure);
  }
}
