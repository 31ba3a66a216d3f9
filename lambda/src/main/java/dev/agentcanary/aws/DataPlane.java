package dev.agentcanary.aws;

import java.net.URI;

/// Where the AgentCore data plane is.
public final class DataPlane {
  private DataPlane() {}

  /// The settings' endpoint, or the region's public one; never with a slash at its end.
  public static URI url(AwsSettings settings, String region) {
    return settings
        .endpoint()
        .map(endpoint -> URI.create(endpoint.toString().replaceAll("/+$", "")))
        .orElseGet(
            () ->
                URI.create(
                    "https://bedrock-agentcore." + region + "." + Partition.domainOf(region)));
  }
}
