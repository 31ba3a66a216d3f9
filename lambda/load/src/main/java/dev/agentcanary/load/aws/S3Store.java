package dev.agentcanary.load.aws;

import dev.agentcanary.aws.AwsSettings;
import dev.agentcanary.aws.CredentialsChoice;
import dev.agentcanary.load.cloud.Store;
import java.io.IOException;
import java.net.URI;
import java.util.Optional;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.S3ClientBuilder;
import software.amazon.awssdk.services.s3.model.NoSuchKeyException;

/// The files of load tests in an S3 bucket.
public record S3Store(S3Client client, String bucket) implements Store {
  private static final String MOVED = "AWS_ENDPOINT_URL_S3";

  /// A client for stores in that region.
  public static S3Client client(AwsSettings aws, String region) {
    S3ClientBuilder builder =
        S3Client.builder()
            .region(Region.of(region))
            .credentialsProvider(CredentialsChoice.of(aws.environment()))
            .httpClientBuilder(UrlConnectionHttpClient.builder());
    Optional.ofNullable(aws.environment().get(MOVED))
        .ifPresent(url -> builder.endpointOverride(URI.create(url)).forcePathStyle(true));
    return builder.build();
  }

  @Override
  public void put(String key, String type, String text) throws IOException {
    try {
      client.putObject(
          request -> request.bucket(bucket).key(key).contentType(type),
          RequestBody.fromString(text));
    } catch (SdkException e) {
      throw failed("write", key, e);
    }
  }

  @Override
  public Optional<String> get(String key) throws IOException {
    try {
      return Optional.of(
          client.getObjectAsBytes(request -> request.bucket(bucket).key(key)).asUtf8String());
    } catch (NoSuchKeyException _) {
      return Optional.empty();
    } catch (SdkException e) {
      throw failed("read", key, e);
    }
  }

  private IOException failed(String doing, String key, SdkException e) {
    return new IOException(
        "s3://%s/%s: cannot %s it: %s".formatted(bucket, key, doing, e.getMessage()), e);
  }
}
