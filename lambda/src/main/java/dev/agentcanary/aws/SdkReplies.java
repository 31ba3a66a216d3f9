package dev.agentcanary.aws;

import dev.agentcanary.agent.reply.WireReply;
import java.io.FilterInputStream;
import java.io.InputStream;
import java.util.Map;
import java.util.function.Supplier;
import software.amazon.awssdk.awscore.AwsResponse;
import software.amazon.awssdk.awscore.exception.AwsErrorDetails;
import software.amazon.awssdk.awscore.exception.AwsServiceException;
import software.amazon.awssdk.core.ResponseInputStream;
import software.amazon.awssdk.http.SdkHttpResponse;

/// The SDK's responses and exceptions as what they were on the wire, so that they are read and
/// classified like any other reply.
final class SdkReplies {
  private SdkReplies() {}

  /// The reply of a call, also of one that the SDK makes an exception of for its status.
  static WireReply of(Supplier<WireReply> call) {
    try {
      return call.get();
    } catch (AwsServiceException e) {
      return of(e);
    }
  }

  static WireReply of(ResponseInputStream<? extends AwsResponse> response) {
    SdkHttpResponse http = response.response().sdkHttpResponse();
    return WireReply.of(http.statusCode(), http.headers(), new Aborting(response));
  }

  static WireReply of(AwsResponse response) {
    SdkHttpResponse http = response.sdkHttpResponse();
    return WireReply.of(http.statusCode(), http.headers(), InputStream.nullInputStream());
  }

  private static WireReply of(AwsServiceException e) {
    AwsErrorDetails details = e.awsErrorDetails();
    if (details == null || details.sdkHttpResponse() == null) {
      return WireReply.of(e.statusCode(), Map.of(), InputStream.nullInputStream());
    }
    InputStream body =
        details.rawResponse() == null
            ? InputStream.nullInputStream()
            : details.rawResponse().asInputStream();
    return WireReply.of(
        details.sdkHttpResponse().statusCode(), details.sdkHttpResponse().headers(), body);
  }

  /// Closing aborts, so that no unread rest of a stream is waited for.
  private static final class Aborting extends FilterInputStream {
    private final ResponseInputStream<?> response;

    Aborting(ResponseInputStream<?> response) {
      super(response);
      this.response = response;
    }

    @Override
    public void close() {
      response.abort();
    }
  }
}
