package dev.agentcanary.aws;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import software.amazon.awssdk.auth.credentials.AwsCredentialsProvider;
import software.amazon.awssdk.endpoints.Endpoint;
import software.amazon.awssdk.endpoints.EndpointUrl;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.profiles.ProfileFile;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.retries.DefaultRetryStrategy;
import software.amazon.awssdk.services.bedrockagentcore.BedrockAgentCoreClient;

/// The SDK's client as a canary needs it, and the credentials it signs with.
///
/// The SDK's defaults would ask the agent up to four times and give up on it after 30 s of silence,
/// so retries are off and the socket's own time is longer than any turn: [RuntimeAgent] has its
/// own. The address is given, because the SDK's rules for it load a hundred classes.
/// `url-connection-client`, because it hands on each chunk as it comes. Profile files are read for
/// credentials only.
///
/// @param client safe for use by many threads
public record RuntimeClients(BedrockAgentCoreClient client, AwsCredentialsProvider credentials)
    implements AutoCloseable {
  /// A client for one region.
  public static RuntimeClients of(AwsSettings settings, String region) {
    AwsCredentialsProvider credentials = CredentialsChoice.of(settings.environment());
    ProfileFile none = ProfileFile.aggregator().build();
    Endpoint endpoint =
        Endpoint.builder()
            .endpointUrl(EndpointUrl.fromUri(DataPlane.url(settings, region)))
            .build();
    BedrockAgentCoreClient client =
        BedrockAgentCoreClient.builder()
            .region(Region.of(region))
            .endpointProvider(_ -> CompletableFuture.completedFuture(endpoint))
            .credentialsProvider(credentials)
            .dualstackEnabled(false)
            .fipsEnabled(false)
            .httpClient(UrlConnectionHttpClient.create(new FreshConnections()))
            .overrideConfiguration(
                override ->
                    override
                        .retryStrategy(DefaultRetryStrategy.doNotRetry())
                        .defaultProfileFileSupplier(() -> none)
                        .executionInterceptors(List.of(new AboutToWrite())))
            .build();
    return new RuntimeClients(client, credentials);
  }

  @Override
  public void close() {
    client.close();
  }
}
