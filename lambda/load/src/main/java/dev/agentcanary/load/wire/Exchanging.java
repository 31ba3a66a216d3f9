package dev.agentcanary.load.wire;

import dev.agentcanary.agent.reply.WireReply;
import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.hc.core5.http.ClassicHttpRequest;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.Header;
import org.apache.hc.core5.http.HeaderElement;
import org.apache.hc.core5.http.HttpEntity;
import org.apache.hc.core5.http.HttpException;
import org.apache.hc.core5.http.impl.DefaultConnectionReuseStrategy;
import org.apache.hc.core5.http.impl.io.HttpRequestExecutor;
import org.apache.hc.core5.http.io.entity.ByteArrayEntity;
import org.apache.hc.core5.http.message.BasicClassicHttpRequest;
import org.apache.hc.core5.http.message.MessageSupport;
import org.apache.hc.core5.http.protocol.HttpCoreContext;

/// One request and its reply on one connection, which goes back when the reply has been read.
final class Exchanging {
  private static final HttpRequestExecutor EXECUTOR = new HttpRequestExecutor();

  private final Connection connection;
  private final Connections connections;
  private final ConnectionSettings settings;

  Exchanging(Connection connection, Connections connections, ConnectionSettings settings) {
    this.connection = connection;
    this.connections = connections;
    this.settings = settings;
  }

  /// Sends and reads the headers.
  WireReply run(Post post, String authority, Runnable aboutToWrite)
      throws IOException, HttpException {
    HttpCoreContext context = HttpCoreContext.create();
    ClassicHttpRequest request = request(post, authority);
    aboutToWrite.run();
    ClassicHttpResponse response = EXECUTOR.execute(request, connection.http(), context);
    boolean kept = DefaultConnectionReuseStrategy.INSTANCE.keepAlive(request, response, context);
    Duration keep = kept ? keep(response) : Duration.ZERO;
    HttpEntity entity = response.getEntity();
    InputStream body =
        new ReplyBody(
            entity == null ? InputStream.nullInputStream() : entity.getContent(),
            whole -> over(whole && kept, keep));
    return WireReply.of(response.getCode(), headers(response), body);
  }

  private void over(boolean reusable, Duration keep) {
    if (reusable) {
      long now = settings.nanos().getAsLong();
      connection.replied(now, now + keep.toNanos());
      connections.give(connection);
    } else {
      connections.drop(connection);
    }
  }

  /// What the settings say, or the server if that is less.
  private Duration keep(ClassicHttpResponse response) {
    Iterator<HeaderElement> elements = MessageSupport.iterate(response, "Keep-Alive");
    while (elements.hasNext()) {
      HeaderElement each = elements.next();
      if (each.getName().equalsIgnoreCase("timeout") && isSeconds(each.getValue())) {
        Duration said = Duration.ofSeconds(Long.parseLong(each.getValue()));
        return said.compareTo(settings.keep()) < 0 ? said : settings.keep();
      }
    }
    return settings.keep();
  }

  private static boolean isSeconds(String value) {
    return value != null && value.matches("\\d{1,9}");
  }

  private static ClassicHttpRequest request(Post post, String authority) {
    ClassicHttpRequest request = new BasicClassicHttpRequest("POST", post.path());
    post.with(Map.of("Host", authority, "Content-Length", Integer.toString(post.body().length)))
        .headers()
        .forEach(request::addHeader);
    request.setEntity(new ByteArrayEntity(post.body(), null));
    return request;
  }

  private static Map<String, List<String>> headers(ClassicHttpResponse response) {
    Map<String, List<String>> headers = new LinkedHashMap<>();
    for (Header each : response.getHeaders()) {
      headers.computeIfAbsent(each.getName(), _ -> new ArrayList<>()).add(each.getValue());
    }
    return headers;
  }
}
