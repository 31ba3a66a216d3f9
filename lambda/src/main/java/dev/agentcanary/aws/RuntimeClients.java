package dev.agentcanary.aws;

import java.net.URI;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import software.amazon.awssdk.auth.credentials.AwsCredentialsProvider;
import software.amazon.awssdk.awscore.defaultsmode.DefaultsMode;
import software.amazon.awssdk.core.client.config.ClientOverrideConfiguration;
import software.amazon.awssdk.endpoints.Endpoint;
import software.amazon.awssdk.endpoints.EndpointUrl;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.profiles.ProfileFile;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.bedrockagentcore.BedrockAgentCoreClient;
import software.amazon.awssdk.services.bedrockagentcore.endpoints.BedrockAgentCoreEndpointProvider;

/// The SDK's client as a canary needs it, the credentials it signs with, and whom it asks.
///
/// The SDK's defaults would ask the agent up to four times and give up on it after 30 s of silence,
/// so retries are off and the socket's own time is longer than any turn: [RuntimeAgent] has its
/// own. Address and mode are given, because the SDK's ways to find them load a hundred classes.
/// `url-connection-client`, because it hands on each chunk as it comes. Profile files are read for
/// credentials only.
///
/// @param client safe for use by many threads
/// @param endpoint the data plane
public record RuntimeClients(
    BedrockAgentCoreClient client,
    AwsCredentialsProvider credentials,
    BedrockAgentCoreEndpointProvider endpoint)
    implements AutoCloseable {
  /// A client for one region.
  public static RuntimeClients of(AwsSettings settings, String region) {
    AwsCredentialsProvider credentials = CredentialsChoice.of(settings.environment());
    ProfileFile none = ProfileFile.aggregator().build();
    URI address = DataPlane.url(settings, region);
    BedrockAgentCoreEndpointProvider endpoint = always(address);
    BedrockAgentCoreClient client =
        BedrockAgentCoreClient.builder()
            .region(Region.of(region))
            .endpointOverride(address)
            .endpointProvider(endpoint)
            .defaultsMode(DefaultsMode.LEGACY)
            .credentialsProvider(credentials)
            .dualstackEnabled(false)
            .fipsEnabled(false)
            .httpClient(UrlConnectionHttpClient.create(new FreshConnections()))
            .overrideConfiguration(
                ClientOverrideConfiguration.builder()
                    .retryStrategy(new NoRetries())
                    .defaultProfileFileSupplier(() -> none)
                    .executionInterceptors(List.of(new AboutToWrite()))
                    .build())
            .build();
    return new RuntimeClients(client, credentials, endpoint);
  }

  /// The same client asking another address, and so with nothing to be made or loaded twice.
  public RuntimeClients asking(URI address) {
    return new RuntimeClients(client, credentials, always(address));
  }

  @Override
  public void close() {
    client.close();
  }

  private static BedrockAgentCoreEndpointProvider always(URI address) {
    CompletableFuture<Endpoint> endpoint =
        CompletableFuture.completedFuture(
            Endpoint.builder().endpointUrl(EndpointUrl.fromUri(address)).build());
    return _ -> endpoint;
  }
}
