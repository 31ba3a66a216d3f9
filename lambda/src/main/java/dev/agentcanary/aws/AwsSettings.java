package dev.agentcanary.aws;

import java.net.URI;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/// What the AWS adapters take from where they run.
///
/// @param environment the process's environment variables; credentials in it win over every other
///   source, and `AWS_ENDPOINT_URL_SECRETS_MANAGER`, `AWS_ENDPOINT_URL_BEDROCK_AGENTCORE_CONTROL`
///   and `AWS_ENDPOINT_URL_CLOUDWATCH_LOGS` move those services
/// @param endpoint of the AgentCore data plane, in place of the region's
public record AwsSettings(Map<String, String> environment, Optional<URI> endpoint) {
  /// Moves the AgentCore data plane, as for every AWS SDK.
  private static final String ENDPOINT = "AWS_ENDPOINT_URL_BEDROCK_AGENTCORE";

  /// Moves the AgentCore control plane, likewise.
  static final String CONTROL = "AWS_ENDPOINT_URL_BEDROCK_AGENTCORE_CONTROL";

  /// Moves CloudWatch Logs, likewise.
  static final String LOGS = "AWS_ENDPOINT_URL_CLOUDWATCH_LOGS";

  public AwsSettings {
    environment = Map.copyOf(environment);
  }

  /// As the environment alone says.
  public static AwsSettings of(Map<String, String> environment) {
    String endpoint = environment.get(ENDPOINT);
    return new AwsSettings(
        environment, endpoint == null ? Optional.empty() : Optional.of(URI.create(endpoint)));
  }

  /// All of AgentCore and its logs at one address, where a simulated agent has them.
  public static AwsSettings at(URI address, Map<String, String> environment) {
    Map<String, String> moved = new HashMap<>(environment);
    moved.put(CONTROL, address.toString());
    moved.put(LOGS, address.toString());
    return new AwsSettings(moved, Optional.of(address));
  }
}
