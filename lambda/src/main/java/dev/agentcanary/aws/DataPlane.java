package dev.agentcanary.aws;

import dev.agentcanary.plan.RuntimeArn;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

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

  /// Where an operation of a runtime is, at an address as [#url] gives it.
  static URI operation(URI url, RuntimeArn arn, String name, String qualifier) {
    return URI.create(
        url
            + "/runtimes/"
            + encoded(arn.toString())
            + "/"
            + name
            + "?qualifier="
            + encoded(qualifier));
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }
}
