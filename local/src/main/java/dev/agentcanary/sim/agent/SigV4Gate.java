package dev.agentcanary.sim.agent;

import dev.agentcanary.plan.RuntimeArn;
import dev.agentcanary.sim.agent.http.HttpRequest;
import dev.agentcanary.sim.agent.http.Response;
import dev.agentcanary.sim.agent.reply.ErrorReply;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Lets in requests that are signed with SigV4 for the right region and service.
///
/// Whether the signature itself is right is not checked, so that any made-up credentials do.
final class SigV4Gate implements Gate {
  private static final Pattern SIGNED =
      Pattern.compile(
          "AWS4-HMAC-SHA256 +Credential=[^/,]+/\\d{8}/([^/,]+)/([^/,]+)/aws4_request,.*Signature=.+");

  @Override
  public Optional<Response> refusal(HttpRequest request, RuntimeArn runtime) {
    return refusal(request, Optional.of(runtime.region()), "bedrock-agentcore");
  }

  /// The answer to a request that is not signed for that service, in whatever region.
  static Optional<Response> refusal(HttpRequest request, String service) {
    return refusal(request, Optional.empty(), service);
  }

  private static Optional<Response> refusal(
      HttpRequest request, Optional<String> region, String service) {
    String authorization = request.header("Authorization").orElse("");
    if (authorization.isEmpty()) {
      return denied("MissingAuthenticationTokenException", "Missing Authentication Token");
    }
    if (authorization.regionMatches(true, 0, "Bearer ", 0, 7)) {
      return Optional.of(ErrorReply.methodMismatch());
    }
    Matcher signed = SIGNED.matcher(authorization);
    if (!signed.matches()) {
      return denied("IncompleteSignatureException", "Authorization header is not a signature");
    }
    boolean scoped =
        region.filter(own -> !own.equals(signed.group(1))).isEmpty()
            && signed.group(2).equals(service);
    return scoped
        ? Optional.empty()
        : denied(
            "InvalidSignatureException",
            "Credential should be scoped to a valid region and to service " + service);
  }

  private static Optional<Response> denied(String type, String message) {
    return Optional.of(ErrorReply.modelled(403, type, message));
  }
}
