package dev.agentcanary.aws;

import dev.agentcanary.agent.wire.JdkWire;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.Authenticator;
import java.net.HttpURLConnection;
import java.net.URI;
import java.time.Duration;
import software.amazon.awssdk.http.urlconnection.UrlConnectionFactory;

/// Connections that are used once, see [JdkWire].
///
/// The JDK keeps a connection for the next request even after `Connection: close`, unless the
/// server repeats that header. It does not hand it to a request with another authenticator, so each
/// gets one of its own, which authenticates nothing.
final class FreshConnections implements UrlConnectionFactory {
  /// A synchronous reply takes at most 15 minutes, a stream 60.
  private static final Duration LONGER_THAN_ANY_TURN = Duration.ofMinutes(61);

  @Override
  public HttpURLConnection createConnection(URI uri) {
    try {
      HttpURLConnection connection = (HttpURLConnection) uri.toURL().openConnection();
      connection.setConnectTimeout((int) JdkWire.CONNECT_TIMEOUT.toMillis());
      connection.setReadTimeout((int) LONGER_THAN_ANY_TURN.toMillis());
      connection.setAuthenticator(new Authenticator() {});
      return connection;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
