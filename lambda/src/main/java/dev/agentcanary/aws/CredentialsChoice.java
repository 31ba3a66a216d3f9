package dev.agentcanary.aws;

import java.util.Map;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.AwsCredentials;
import software.amazon.awssdk.auth.credentials.AwsCredentialsProvider;
import software.amazon.awssdk.auth.credentials.AwsSessionCredentials;
import software.amazon.awssdk.auth.credentials.DefaultCredentialsProvider;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;

/// Where AWS credentials come from.
///
/// Keys in the environment are taken as they are, which is all that a function needs and loads few
/// classes; without them the SDK's chain (profiles, single sign-on, container, instance) is asked.
public final class CredentialsChoice {
  private CredentialsChoice() {}

  /// By the environment's keys, or by the chain.
  public static AwsCredentialsProvider of(Map<String, String> environment) {
    String id = environment.getOrDefault("AWS_ACCESS_KEY_ID", "");
    String secret = environment.getOrDefault("AWS_SECRET_ACCESS_KEY", "");
    if (id.isEmpty() || secret.isEmpty()) {
      return DefaultCredentialsProvider.builder().build();
    }
    String token = environment.getOrDefault("AWS_SESSION_TOKEN", "");
    AwsCredentials credentials =
        token.isEmpty()
            ? AwsBasicCredentials.create(id, secret)
            : AwsSessionCredentials.create(id, secret, token);
    return StaticCredentialsProvider.create(credentials);
  }
}
