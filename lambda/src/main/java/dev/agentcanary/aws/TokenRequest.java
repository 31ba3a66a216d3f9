package dev.agentcanary.aws;

import dev.agentcanary.agent.reply.ServiceError;
import dev.agentcanary.agent.reply.WireReply;
import dev.agentcanary.agent.wire.FreshWire;
import dev.agentcanary.agent.wire.Post;
import dev.agentcanary.json.Json;
import dev.agentcanary.json.JsonText;
import dev.agentcanary.plan.TokenGrant;
import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.Map;

/// One client-credentials grant (RFC 6749 §4.4), the client told by HTTP Basic (§2.3.1), which
/// every server must support; credentials in the form are not sent.
final class TokenRequest {
  /// The life of a token whose server does not tell.
  static final Duration LIFE_IF_UNTOLD = Duration.ofMinutes(5);

  private static final int MOST_BYTES = 64 << 10;

  private final TokenGrant grant;
  private final FreshWire wire;

  TokenRequest(TokenGrant grant) {
    this.grant = grant;
    this.wire = new FreshWire(grant.tokenEndpoint());
  }

  /// A token and how long it lives, or none.
  record Granted(Token token, Duration life) {}

  /// Asks for a token.
  Granted send(ClientCredentials.Read.Found client) throws IOException {
    WireReply reply = wire.send(request(client), () -> {});
    try (InputStream stream = reply.body()) {
      String body = new String(stream.readNBytes(MOST_BYTES), StandardCharsets.UTF_8);
      if (reply.status() != 200) {
        String phrase = ServiceError.of(reply.headers(), body).phrase(reply.status());
        return none(grant.tokenEndpoint(), phrase.replace(client.secret(), "***"));
      }
      return granted(body);
    }
  }

  static Granted none(URI endpoint, String reason) {
    return new Granted(
        new Token.Unavailable("NoToken", "no token from " + endpoint + ": " + reason),
        Duration.ZERO);
  }

  private Granted granted(String body) {
    if (JsonText.parse(body) instanceof JsonText.Parsed.Value(Json.Obj object)
        && object.get("access_token").orElse(object) instanceof Json.Str(String value)) {
      return new Granted(new Token.Bearer(value), life(object));
    }
    return none(grant.tokenEndpoint(), "HTTP 200 without an access_token");
  }

  /// Some servers write the number as a string.
  private static Duration life(Json.Obj object) {
    return switch (object.get("expires_in").orElseGet(Json.Null::new)) {
      case Json.Num(BigDecimal seconds) -> seconds(seconds.toString());
      case Json.Str(String seconds) -> seconds(seconds);
      case Json.Obj _, Json.Arr _, Json.Bool _, Json.Null _ -> LIFE_IF_UNTOLD;
    };
  }

  private static Duration seconds(String number) {
    try {
      return Duration.ofSeconds(Math.clamp((long) Double.parseDouble(number), 0, 86_400));
    } catch (NumberFormatException _) {
      return LIFE_IF_UNTOLD;
    }
  }

  private Post request(ClientCredentials.Read.Found client) {
    String form =
        "grant_type=client_credentials"
            + grant.scope().map(scope -> "&scope=" + encoded(scope)).orElse("");
    String basic = encoded(client.id()) + ":" + encoded(client.secret());
    return Post.to(
        grant.tokenEndpoint(),
        Map.of(
            "Content-Type",
            "application/x-www-form-urlencoded",
            "Accept",
            "application/json",
            "Authorization",
            "Basic " + Base64.getEncoder().encodeToString(basic.getBytes(StandardCharsets.UTF_8))),
        form.getBytes(StandardCharsets.US_ASCII));
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }
}
