package dev.agentcanary.aws;

import java.net.URI;
import java.util.Map;
import java.util.Optional;

/// What the AWS adapters take from where they run.
///
/// @param environment the process's environment variables; credentials in it win over every other
///   source, and `AWS_ENDPOINT_URL_SECRETS_MANAGER` moves that service
/// @param endpoint of the AgentCore data plane, in place of the region's
public record AwsSettings(Map<String, String> environment, Optional<URI> endpoint) {
  public AwsSettings {
    environment = Map.copyOf(environment);
  }
}
