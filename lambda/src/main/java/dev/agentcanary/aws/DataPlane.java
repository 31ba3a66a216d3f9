package dev.agentcanary.aws;

import java.net.URI;

/// Where the AgentCore data plane is.
public final class DataPlane {
  private DataPlane() {}

  /// The settings' endpoint, or the region's public one; never with a slash at its end.
  public static URI url(AwsSettings settings, String region) {
    String url =
        settings.endpoint().isPresent()
            ? settings.endpoint().get().toString()
            : "https://bedrock-agentcore." + region + "." + Partition.domainOf(region);
    int end = url.length();
    while (end > 0 && url.charAt(end - 1) == '/') {
      end--;
    }
    return URI.create(url.substring(0, end));
  }
}
