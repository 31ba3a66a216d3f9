package dev.agentcanary.aws;

import java.net.URI;
import software.amazon.awssdk.auth.credentials.AwsCredentialsProvider;

/// The AgentCore data plane of a region: whom to ask, and the wire that signs for it.
///
/// @param wire safe for use by many threads
/// @param endpoint without a slash at its end
public record RuntimeService(SignedWire wire, URI endpoint) implements AutoCloseable {
  private static final String SIGNED_AS = "bedrock-agentcore";

  /// The data plane of one region.
  public static RuntimeService of(AwsSettings settings, String region) {
    return of(settings, region, CredentialsChoice.of(settings.environment()));
  }

  static RuntimeService of(
      AwsSettings settings, String region, AwsCredentialsProvider credentials) {
    return new RuntimeService(
        new SignedWire(SIGNED_AS, region, credentials), DataPlane.url(settings, region));
  }

  /// The same wire asking another address, and so with nothing to be made or loaded twice.
  public RuntimeService asking(URI address) {
    return new RuntimeService(wire, address);
  }

  @Override
  public void close() {
    wire.close();
  }
}
