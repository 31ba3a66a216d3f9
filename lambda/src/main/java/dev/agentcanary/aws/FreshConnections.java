package dev.agentcanary.aws;

import dev.agentcanary.agent.wire.WireSettings;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.Authenticator;
import java.net.HttpURLConnection;
import java.net.URI;
import java.time.Duration;
import javax.net.ssl.HttpsURLConnection;
import software.amazon.awssdk.http.urlconnection.UrlConnectionFactory;

/// Connections that no turn shares with another, see the design note 0003.
///
/// The JDK keeps a connection for the next request, even after `Connection: close` unless the
/// server repeats that header. Over TLS it hands it only to a request with the same socket factory,
/// so each gets one of its own, or that of its turn ([#SOCKETS]). Over plain HTTP it does not hand
/// it to a request with another authenticator, so each gets one that authenticates nothing.
final class FreshConnections implements UrlConnectionFactory {
  /// The sockets to use for what is sent inside; where it is not bound, new ones.
  static final ScopedValue<TurnSockets> SOCKETS = ScopedValue.newInstance();

  /// A synchronous reply takes at most 15 minutes, a stream 60.
  private static final Duration LONGER_THAN_ANY_TURN = Duration.ofMinutes(61);

  @Override
  public HttpURLConnection createConnection(URI uri) {
    try {
      HttpURLConnection connection = (HttpURLConnection) uri.toURL().openConnection();
      connection.setConnectTimeout((int) WireSettings.CONNECT_TIMEOUT.toMillis());
      connection.setReadTimeout((int) LONGER_THAN_ANY_TURN.toMillis());
      if (connection instanceof HttpsURLConnection secure) {
        secure.setSSLSocketFactory(SOCKETS.isBound() ? SOCKETS.get() : new TurnSockets());
      } else {
        connection.setAuthenticator(new Authenticator() {});
        connection.setRequestProperty("Connection", "close");
      }
      return connection;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
