package dev.agentcanary.aws;

import java.io.InputStream;
import java.util.Optional;
import software.amazon.awssdk.core.interceptor.Context;
import software.amazon.awssdk.core.interceptor.ExecutionAttribute;
import software.amazon.awssdk.core.interceptor.ExecutionAttributes;
import software.amazon.awssdk.core.interceptor.ExecutionInterceptor;
import software.amazon.awssdk.core.sync.RequestBody;

/// Tells when the request is about to be written: marshalled, signed, its connection open.
///
/// The client opens the connection, TLS included, before it asks for the body's stream, so that
/// asking is the moment. Signing asks too, and earlier; the last time counts.
final class AboutToWrite implements ExecutionInterceptor {
  /// What to run then.
  static final ExecutionAttribute<Runnable> ACTION =
      new ExecutionAttribute<>("dev.agentcanary.AboutToWrite");

  @Override
  public Optional<RequestBody> modifyHttpContent(
      Context.ModifyHttpRequest context, ExecutionAttributes attributes) {
    Runnable action = attributes.getAttribute(ACTION);
    return action == null ? context.requestBody() : context.requestBody().map(b -> told(b, action));
  }

  private static RequestBody told(RequestBody body, Runnable action) {
    return RequestBody.fromContentProvider(
        () -> {
          InputStream stream = body.contentStreamProvider().newStream();
          action.run();
          return stream;
        },
        body.optionalContentLength().orElseThrow(),
        body.contentType());
  }
}
