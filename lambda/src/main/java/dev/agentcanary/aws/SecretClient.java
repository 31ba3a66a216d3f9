package dev.agentcanary.aws;

import dev.agentcanary.agent.reply.ServiceError;
import dev.agentcanary.agent.reply.WireReply;
import dev.agentcanary.json.Json;
import dev.agentcanary.json.JsonText;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import software.amazon.awssdk.core.exception.SdkException;

/// Client id and secret from a Secrets Manager secret, JSON with `client-id` and `client-secret`.
///
/// One call, signed with the SDK's signer: the SDK's own module for the service would add a tenth
/// to the function's size for it.
final class SecretClient implements ClientCredentials {
  private static final int MOST_BYTES = 128 << 10;

  private final String arn;
  private final String region;
  private final URI endpoint;
  private final Map<String, String> environment;

  /// @param arn of the secret, also of one in another region
  SecretClient(String arn, Map<String, String> environment) {
    this.arn = arn;
    this.environment = environment;
    String[] parts = arn.split(":", -1);
    this.region = parts[3];
    this.endpoint =
        URI.create(
            environment.getOrDefault(
                "AWS_ENDPOINT_URL_SECRETS_MANAGER",
                "https://secretsmanager." + region + "." + Partition.domain(parts[1])));
  }

  @Override
  public Read read() throws IOException {
    try {
      WireReply reply = call();
      try (InputStream stream = reply.body()) {
        String body = new String(stream.readNBytes(MOST_BYTES), StandardCharsets.UTF_8);
        return reply.status() == 200
            ? found(body)
            : missing(ServiceError.of(reply.headers(), body).phrase(reply.status()));
      }
    } catch (SdkException e) {
      return missing("no AWS credentials: " + e.getMessage());
    }
  }

  private Read found(String body) {
    Optional<Json> secret = member(parsed(body), "SecretString").map(SecretClient::parsed);
    Optional<String> id = secret.flatMap(json -> member(json, "client-id"));
    Optional<String> key = secret.flatMap(json -> member(json, "client-secret"));
    return id.isPresent() && key.isPresent()
        ? new Read.Found(id.get(), key.get())
        : missing("its value is not JSON with the strings client-id and client-secret");
  }

  private Read missing(String message) {
    return new Read.Missing("the secret " + arn + ": " + message);
  }

  private WireReply call() throws IOException {
    byte[] body =
        JsonText.write(new Json.Obj(Map.of("SecretId", new Json.Str(arn))))
            .getBytes(StandardCharsets.UTF_8);
    Map<String, String> headers =
        Map.of(
            "Content-Type", "application/x-amz-json-1.1",
            "X-Amz-Target", "secretsmanager.GetSecretValue");
    try (SignedWire wire =
        new SignedWire("secretsmanager", region, CredentialsChoice.of(environment))) {
      return wire.post(endpoint.resolve("/"), headers, body, () -> {});
    }
  }

  private static Json parsed(String text) {
    return JsonText.parse(text) instanceof JsonText.Parsed.Value(Json json)
        ? json
        : new Json.Null();
  }

  private static Optional<String> member(Json json, String name) {
    return json instanceof Json.Obj object
            && object.get(name).orElse(json) instanceof Json.Str(String text)
        ? Optional.of(text)
        : Optional.empty();
  }
}
