package dev.agentcanary.load.wire;

import dev.agentcanary.agent.reply.WireReply;
import dev.agentcanary.agent.wire.HttpExchange;
import dev.agentcanary.agent.wire.Post;
import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.util.Iterator;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.HeaderElement;
import org.apache.hc.core5.http.impl.DefaultConnectionReuseStrategy;
import org.apache.hc.core5.http.message.MessageSupport;
import org.apache.hc.core5.http.protocol.HttpCoreContext;

/// One request and its reply on one connection, which goes back when the reply has been read.
final class Exchanging {
  private final Connection connection;
  private final Connections connections;
  private final ConnectionSettings settings;

  Exchanging(Connection connection, Connections connections, ConnectionSettings settings) {
    this.connection = connection;
    this.connections = connections;
    this.settings = settings;
  }

  /// Sends and reads the headers.
  WireReply run(Post post, String authority, Runnable aboutToWrite) throws IOException {
    ClassicHttpResponse response =
        HttpExchange.run(connection.http(), post, authority, aboutToWrite);
    boolean kept =
        DefaultConnectionReuseStrategy.INSTANCE.keepAlive(null, response, HttpCoreContext.create());
    Duration keep = kept ? keep(response) : Duration.ZERO;
    InputStream body =
        new ReplyBody(HttpExchange.body(response), whole -> over(whole && kept, keep));
    return HttpExchange.reply(response, body);
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
}
