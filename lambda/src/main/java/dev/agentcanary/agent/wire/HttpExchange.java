package dev.agentcanary.agent.wire;

import dev.agentcanary.agent.reply.WireReply;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.net.ProtocolException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.hc.core5.http.ClassicHttpRequest;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.Header;
import org.apache.hc.core5.http.HttpException;
import org.apache.hc.core5.http.NoHttpResponseException;
import org.apache.hc.core5.http.impl.io.DefaultBHttpClientConnection;
import org.apache.hc.core5.http.impl.io.HttpRequestExecutor;
import org.apache.hc.core5.http.io.entity.ByteArrayEntity;
import org.apache.hc.core5.http.message.BasicClassicHttpRequest;
import org.apache.hc.core5.http.protocol.HttpCoreContext;

/// One request and its reply over an open connection, HTTP/1.1. Redirects are not followed and
/// nothing is sent twice.
public final class HttpExchange {
  private static final HttpRequestExecutor EXECUTOR = new HttpRequestExecutor();

  /// Firewalls refuse who does not say it; those of AWS do so by their usual rules.
  private static final String USER_AGENT = "User-Agent";

  private HttpExchange() {}

  /// Sends and reads the headers. If it throws, the connection is of no use any more.
  ///
  /// @param aboutToWrite is run right before the first byte is written
  /// @throws EOFException if the other side closed without a word
  /// @throws ProtocolException if what it said is not HTTP
  public static ClassicHttpResponse run(
      DefaultBHttpClientConnection connection, Post post, String authority, Runnable aboutToWrite)
      throws IOException {
    ClassicHttpRequest request = request(post, authority);
    HttpCoreContext context = HttpCoreContext.create();
    aboutToWrite.run();
    try {
      return EXECUTOR.execute(request, connection, context);
    } catch (NoHttpResponseException e) {
      throw (IOException) new EOFException(e.getMessage()).initCause(e);
    } catch (HttpException e) {
      throw (IOException) new ProtocolException(e.getMessage()).initCause(e);
    }
  }

  /// The body, which when closed would read its own rest.
  public static InputStream body(ClassicHttpResponse response) throws IOException {
    return response.getEntity() == null
        ? InputStream.nullInputStream()
        : response.getEntity().getContent();
  }

  /// The reply as the readers want it.
  ///
  /// @param body ends the exchange when it is closed
  public static WireReply reply(ClassicHttpResponse response, InputStream body) {
    Map<String, List<String>> headers = new LinkedHashMap<>();
    for (Header each : response.getHeaders()) {
      headers.computeIfAbsent(each.getName(), _ -> new ArrayList<>()).add(each.getValue());
    }
    return WireReply.of(response.getCode(), headers, body);
  }

  private static ClassicHttpRequest request(Post post, String authority) {
    ClassicHttpRequest request = new BasicClassicHttpRequest("POST", post.path());
    post.with(Map.of("Host", authority, "Content-Length", Integer.toString(post.body().length)))
        .headers()
        .forEach(request::addHeader);
    if (!request.containsHeader(USER_AGENT)) {
      request.addHeader(USER_AGENT, "agentcore-canary");
    }
    request.setEntity(new ByteArrayEntity(post.body(), null));
    return request;
  }
}
