package dev.agentcanary.handler;

import java.io.IOException;
import java.io.InputStream;
import java.net.HttpURLConnection;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;

/// Unsigned requests to the service itself, which it refuses: after them the name is known, TLS and
/// the platform's certificates are loaded and compiled, and the next handshake resumes a session
/// instead of verifying a chain. No agent hears of them.
final class WarmTls {
  private static final Duration MOST = Duration.ofSeconds(1);

  private WarmTls() {}

  /// With the client of the SDK's transport.
  static void overUrlConnection(URI service) throws IOException {
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
  }

  /// With the client of the bearer transport.
  static void overHttpClient(URI service) throws IOException {
    try (HttpClient client = HttpClient.newBuilder().connectTimeout(MOST).build()) {
      client.send(
          HttpRequest.newBuilder(service).timeout(MOST).build(),
          HttpResponse.BodyHandlers.discarding());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
