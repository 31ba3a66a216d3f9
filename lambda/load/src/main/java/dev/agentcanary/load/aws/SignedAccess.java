package dev.agentcanary.load.aws;

import dev.agentcanary.agent.wire.Post;
import dev.agentcanary.load.wire.Access;
import java.io.ByteArrayInputStream;
import java.net.URI;
import java.time.Clock;
import java.util.HashMap;
import java.util.Map;
import software.amazon.awssdk.auth.credentials.AwsCredentials;
import software.amazon.awssdk.auth.credentials.AwsCredentialsProvider;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.http.ContentStreamProvider;
import software.amazon.awssdk.http.SdkHttpMethod;
import software.amazon.awssdk.http.SdkHttpRequest;
import software.amazon.awssdk.http.auth.aws.signer.AwsV4HttpSigner;
import software.amazon.awssdk.http.auth.spi.signer.HttpSigner;
import software.amazon.awssdk.http.auth.spi.signer.SignedRequest;

/// SigV4, by the SDK's own signer. Credentials are asked for with every turn, so that those of a
/// role are renewed during a long test.
final class SignedAccess implements Access {
  private static final String SERVICE = "bedrock-agentcore";

  private final AwsV4HttpSigner signer = AwsV4HttpSigner.create();
  private final AwsCredentialsProvider credentials;
  private final URI dataPlane;
  private final String region;
  private final Clock clock;

  SignedAccess(AwsCredentialsProvider credentials, URI dataPlane, String region, Clock clock) {
    this.credentials = credentials;
    this.dataPlane = dataPlane;
    this.region = region;
    this.clock = clock;
  }

  @Override
  public Admission admission() {
    try {
      AwsCredentials current = credentials.resolveCredentials();
      return new Admission.Granted(post -> signed(post, current));
    } catch (SdkException e) {
      return new Admission.Denied("NoCredentials", "no AWS credentials: " + e.getMessage());
    }
  }

  private Post signed(Post post, AwsCredentials identity) {
    ContentStreamProvider payload = () -> new ByteArrayInputStream(post.body());
    SdkHttpRequest.Builder request =
        SdkHttpRequest.builder()
            .uri(dataPlane.resolve(post.path()))
            .method(SdkHttpMethod.POST)
            .putHeader("Content-Length", Integer.toString(post.body().length));
    post.headers().forEach(request::putHeader);
    SignedRequest signed =
        signer.sign(
            sign ->
                sign.identity(identity)
                    .request(request.build())
                    .payload(payload)
                    .putProperty(AwsV4HttpSigner.SERVICE_SIGNING_NAME, SERVICE)
                    .putProperty(AwsV4HttpSigner.REGION_NAME, region)
                    .putProperty(HttpSigner.SIGNING_CLOCK, clock));
    Map<String, String> headers = new HashMap<>();
    signed.request().forEachHeader((name, values) -> headers.put(name, String.join(",", values)));
    return post.with(headers);
  }
}
