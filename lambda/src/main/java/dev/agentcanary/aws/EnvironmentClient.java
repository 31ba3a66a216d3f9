package dev.agentcanary.aws;

import dev.agentcanary.plan.TokenGrant.Credentials;
import java.util.Map;

/// Client id and secret from two environment variables.
record EnvironmentClient(Map<String, String> environment, Credentials.Environment names)
    implements ClientCredentials {
  @Override
  public Read read() {
    String id = environment.getOrDefault(names.clientId(), "");
    String secret = environment.getOrDefault(names.clientSecret(), "");
    if (id.isEmpty() || secret.isEmpty()) {
      return new Read.Missing(
          "the environment variable "
              + (id.isEmpty() ? names.clientId() : names.clientSecret())
              + " is not set");
    }
    return new Read.Found(id, secret);
  }
}
