package dev.agentcanary.aws;

import dev.agentcanary.agent.reply.WireReply;
import java.io.ByteArrayInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.util.Map;
import software.amazon.awssdk.auth.credentials.AwsCredentials;
import software.amazon.awssdk.auth.credentials.AwsCredentialsProvider;
import software.amazon.awssdk.http.AbortableInputStream;
import software.amazon.awssdk.http.ContentStreamProvider;
import software.amazon.awssdk.http.HttpExecuteRequest;
import software.amazon.awssdk.http.HttpExecuteResponse;
import software.amazon.awssdk.http.SdkHttpClient;
import software.amazon.awssdk.http.SdkHttpMethod;
import software.amazon.awssdk.http.SdkHttpRequest;
import software.amazon.awssdk.http.auth.aws.signer.AwsV4HttpSigner;
import software.amazon.awssdk.http.auth.spi.signer.SignRequest;
import software.amazon.awssdk.http.auth.spi.signer.SignedRequest;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.identity.spi.AwsCredentialsIdentity;

/// Requests to an AWS service, signed with SigV4: the SDK's credentials, signer and HTTP client
/// without a client of the service on top, which would load twice as many classes
/// (docs/design/0004-start-up.md).
///
/// Sends once, on a connection of its own or that of [FreshConnections#SOCKETS]. For use by many
/// threads.
final class SignedWire implements AutoCloseable {
  private final String service;
  private final String region;
  private final AwsCredentialsProvider credentials;
  private final AwsV4HttpSigner signer = AwsV4HttpSigner.create();

  /// It hands on each chunk as it comes. Its own time for silence is longer than any turn.
  private final SdkHttpClient client = UrlConnectionHttpClient.create(new FreshConnections());

  /// @param service the name that is signed
  SignedWire(String service, String region, AwsCredentialsProvider credentials) {
    this.service = service;
    this.region = region;
    this.credentials = credentials;
  }

  /// The credentials that the next request is signed with.
  ///
  /// @throws software.amazon.awssdk.core.exception.SdkException if there are none
  AwsCredentials credentials() {
    return credentials.resolveCredentials();
  }

  /// Sends a `POST` and returns when the headers have been read, whatever the status.
  ///
  /// Closing the reply's body ends the exchange without waiting for its rest.
  ///
  /// @param aboutToWrite is run when the connection is open, TLS included, and the body about to be
  ///   written; signing reads the body too, so that it is run once before
  WireReply post(URI uri, Map<String, String> headers, byte[] body, Runnable aboutToWrite)
      throws IOException {
    ContentStreamProvider content = new Content(body, aboutToWrite);
    SdkHttpRequest.Builder request = SdkHttpRequest.builder().uri(uri).method(SdkHttpMethod.POST);
    for (Map.Entry<String, String> header : headers.entrySet()) {
      request.putHeader(header.getKey(), header.getValue());
    }
    request.putHeader("Content-Length", Integer.toString(body.length));
    return sent(request.build(), content);
  }

  /// Sends a `GET` and returns when the headers have been read, whatever the status.
  WireReply get(URI uri) throws IOException {
    return sent(
        SdkHttpRequest.builder().uri(uri).method(SdkHttpMethod.GET).build(),
        new Content(new byte[0], () -> {}));
  }

  private WireReply sent(SdkHttpRequest request, ContentStreamProvider content) throws IOException {
    HttpExecuteRequest.Builder call =
        HttpExecuteRequest.builder().request(signed(request, content).request());
    if (request.method() == SdkHttpMethod.POST) {
      call.contentStreamProvider(content);
    }
    HttpExecuteResponse response = client.prepareRequest(call.build()).call();
    return WireReply.of(
        response.httpResponse().statusCode(), response.httpResponse().headers(), body(response));
  }

  @Override
  public void close() {
    client.close();
  }

  private SignedRequest signed(SdkHttpRequest request, ContentStreamProvider content) {
    AwsCredentialsIdentity identity = credentials();
    return signer.sign(
        SignRequest.builder(identity)
            .request(request)
            .payload(content)
            .putProperty(AwsV4HttpSigner.SERVICE_SIGNING_NAME, service)
            .putProperty(AwsV4HttpSigner.REGION_NAME, region)
            .build());
  }

  private static InputStream body(HttpExecuteResponse response) {
    return response.responseBody().isPresent()
        ? new Aborting(response.responseBody().get())
        : InputStream.nullInputStream();
  }

  /// A body that tells when it is asked for.
  private record Content(byte[] body, Runnable aboutToWrite) implements ContentStreamProvider {
    @Override
    public InputStream newStream() {
      aboutToWrite.run();
      return new ByteArrayInputStream(body);
    }
  }

  /// Closing aborts, so that no unread rest of a stream is waited for.
  private static final class Aborting extends FilterInputStream {
    private final AbortableInputStream body;

    Aborting(AbortableInputStream body) {
      super(body);
      this.body = body;
    }

    @Override
    public void close() {
      body.abort();
      try {
        super.close();
      } catch (IOException e) {
        // What was wanted of the body has been read.
      }
    }
  }
}
