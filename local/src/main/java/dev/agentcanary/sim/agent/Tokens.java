package dev.agentcanary.sim.agent;

import dev.agentcanary.plan.RuntimeArn;
import dev.agentcanary.sim.agent.http.HttpRequest;
import dev.agentcanary.sim.agent.http.Response;
import dev.agentcanary.sim.agent.reply.ErrorReply;
import dev.agentcanary.sim.agent.reply.Quoted;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.random.RandomGenerator;

/// Issues bearer tokens (RFC 6749 §4.4) and lets in requests that carry one which still holds.
///
/// Safe for use by many threads.
final class Tokens implements Gate {
  private final Auth.Bearer auth;
  private final InstantSource clock;
  private final Map<String, Instant> ends = new ConcurrentHashMap<>();

  Tokens(Auth.Bearer auth, InstantSource clock) {
    this.auth = auth;
    this.clock = clock;
  }

  @Override
  public Optional<Response> refusal(HttpRequest request, RuntimeArn runtime) {
    String authorization = request.header("Authorization").orElse("");
    if (authorization.startsWith("AWS4-HMAC-SHA256")) {
      return Optional.of(ErrorReply.methodMismatch());
    }
    if (!authorization.regionMatches(true, 0, "Bearer ", 0, 7)) {
      return Optional.of(ErrorReply.unauthorized("Missing bearer token"));
    }
    Instant end = ends.getOrDefault(authorization.substring(7).strip(), Instant.MIN);
    return clock.instant().isBefore(end)
        ? Optional.empty()
        : Optional.of(ErrorReply.unauthorized("Invalid or expired bearer token"));
  }

  /// Answers `POST /oauth2/token`.
  Response issue(HttpRequest request, RandomGenerator random) {
    if (!request.form("grant_type").equals(Optional.of("client_credentials"))) {
      return error(400, "unsupported_grant_type");
    }
    if (!credentials(request).equals(auth.clientId() + ":" + auth.clientSecret())) {
      return error(401, "invalid_client").with("WWW-Authenticate", "Basic realm=\"simulated\"");
    }
    byte[] bytes = new byte[32];
    random.nextBytes(bytes);
    String token = HexFormat.of().formatHex(bytes);
    Instant now = clock.instant();
    ends.values().removeIf(end -> !now.isBefore(end));
    ends.put(token, now.plus(auth.lifetime()));
    return json(
        200,
        "{\"access_token\": "
            + Quoted.json(token)
            + ", \"token_type\": \"Bearer\", \"expires_in\": "
            + auth.lifetime().toSeconds()
            + "}");
  }

  /// Id and secret, from the `Authorization` header or from the form.
  private static String credentials(HttpRequest request) {
    String authorization = request.header("Authorization").orElse("");
    if (authorization.regionMatches(true, 0, "Basic ", 0, 6)) {
      try {
        byte[] basic = Base64.getDecoder().decode(authorization.substring(6).strip());
        return new String(basic, StandardCharsets.UTF_8);
      } catch (IllegalArgumentException _) {
        return "";
      }
    }
    return request.form("client_id").orElse("") + ":" + request.form("client_secret").orElse("");
  }

  private static Response error(int status, String code) {
    return json(status, "{\"error\": " + Quoted.json(code) + "}");
  }

  private static Response json(int status, String body) {
    return Response.of(status, "application/json", body).with("Cache-Control", "no-store");
  }
}
