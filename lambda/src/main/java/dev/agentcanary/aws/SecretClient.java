package dev.agentcanary.aws;

import dev.agentcanary.json.Json;
import dev.agentcanary.json.JsonText;
import java.io.IOException;
import java.util.Map;
import java.util.Optional;
import software.amazon.awssdk.core.exception.SdkException;

/// Client id and secret from a Secrets Manager secret, JSON with `client-id` and `client-secret`.
final class SecretClient implements ClientCredentials {
  private final String arn;
  private final SignedService secrets;

  /// @param arn of the secret, also of one in another region
  SecretClient(String arn, Map<String, String> environment) {
    this.arn = arn;
    this.secrets =
        SignedService.of(
            environment,
            "secretsmanager",
            "secretsmanager",
            "AWS_ENDPOINT_URL_SECRETS_MANAGER",
            arn.split(":", -1)[3]);
  }

  @Override
  public Read read() throws IOException {
    try {
      SignedService.Reply reply =
          secrets.post(
              "secretsmanager.GetSecretValue", new Json.Obj(Map.of("SecretId", new Json.Str(arn))));
      return reply.successful()
          ? found(reply.text("SecretString"))
          : missing(reply.error().phrase(reply.status()));
    } catch (SdkException e) {
      return missing("no AWS credentials: " + e.getMessage());
    }
  }

  private Read found(String secret) {
    Optional<String> id = member(secret, "client-id");
    Optional<String> key = member(secret, "client-secret");
    return id.isPresent() && key.isPresent()
        ? new Read.Found(id.get(), key.get())
        : missing("its value is not JSON with the strings client-id and client-secret");
  }

  private Read missing(String message) {
    return new Read.Missing("the secret " + arn + ": " + message);
  }

  private static Optional<String> member(String json, String name) {
    return JsonText.parse(json) instanceof JsonText.Parsed.Value(Json.Obj object)
            && object.get(name).orElse(object) instanceof Json.Str(String text)
        ? Optional.of(text)
        : Optional.empty();
  }
}
