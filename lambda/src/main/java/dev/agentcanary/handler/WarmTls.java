package dev.agentcanary.handler;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.HttpURLConnection;
import java.net.URI;
import java.time.Duration;

/// An unsigned request to the service itself, which it refuses: after it the name is known, TLS and
/// the platform's certificates are loaded, and the next handshake resumes a session instead of
/// verifying a chain. It is sent twice, so that resuming has been done once too. No agent hears of
/// it.
final class WarmTls {
  private static final Duration MOST = Duration.ofSeconds(1);

  private WarmTls() {}

  /// @throws UncheckedIOException if the service cannot be reached in a second
  static void with(URI service) {
    ask(service);
    ask(service);
  }

  private static void ask(URI service) {
    try {
      HttpURLConnection connection = (HttpURLConnection) service.toURL().openConnection();
      connection.setConnectTimeout((int) MOST.toMillis());
      connection.setReadTimeout((int) MOST.toMillis());
      connection.setRequestProperty("Connection", "close");
      connection.getResponseCode();
      try (InputStream body = connection.getErrorStream()) {
        if (body != null) {
          body.readAllBytes();
        }
      }
      connection.disconnect();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
