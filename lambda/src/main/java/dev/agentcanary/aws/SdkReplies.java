package dev.agentcanary.aws;

import dev.agentcanary.agent.reply.WireReply;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Map;
import software.amazon.awssdk.awscore.AwsResponse;
import software.amazon.awssdk.awscore.exception.AwsErrorDetails;
import software.amazon.awssdk.awscore.exception.AwsServiceException;
import software.amazon.awssdk.core.sync.ResponseTransformer;
import software.amazon.awssdk.http.AbortableInputStream;
import software.amazon.awssdk.http.SdkHttpResponse;
import software.amazon.awssdk.services.bedrockagentcore.model.InvokeAgentRuntimeResponse;

/// The SDK's responses and exceptions as what they were on the wire, so that they are read and
/// classified like any other reply.
final class SdkReplies {
  /// Hands the body on as it comes. The SDK's own transformer starts a thread that ends a stream
  /// whose first byte takes a minute; the turn's time is bounded already.
  static final ResponseTransformer<InvokeAgentRuntimeResponse, WireReply> STREAMED = new Streamed();

  private SdkReplies() {}

  static WireReply of(AwsResponse response) {
    SdkHttpResponse http = response.sdkHttpResponse();
    return WireReply.of(http.statusCode(), http.headers(), InputStream.nullInputStream());
  }

  /// What the SDK made an exception of for its status.
  static WireReply of(AwsServiceException e) {
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

  /// A reply whose connection stays open for its body.
  private static final class Streamed
      implements ResponseTransformer<InvokeAgentRuntimeResponse, WireReply> {
    @Override
    public WireReply transform(InvokeAgentRuntimeResponse response, AbortableInputStream body) {
      SdkHttpResponse http = response.sdkHttpResponse();
      return WireReply.of(http.statusCode(), http.headers(), new Aborting(body));
    }

    @Override
    public boolean needsConnectionLeftOpen() {
      return true;
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
