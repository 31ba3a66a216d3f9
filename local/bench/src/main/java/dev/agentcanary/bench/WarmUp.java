package dev.agentcanary.bench;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import javax.net.ssl.HttpsURLConnection;
import javax.net.ssl.SSLContext;

/// Makes [KnownAgent] as fast as it gets, so that its own first answers are not held against those
/// who ask.
public final class WarmUp {
  private static final int ANSWERS = 300;

  private WarmUp() {}

  /// Has it answer on so many fresh TLS connections.
  public static void of(KnownAgent agent, SSLContext context) throws IOException {
    String prompt = Delays.whole(Duration.ofMillis(1)).prompt();
    byte[] payload = ("{\"prompt\":\"" + prompt + "\"}").getBytes(StandardCharsets.UTF_8);
    for (int answer = 0; answer < ANSWERS; answer++) {
      var connection =
          (HttpsURLConnection) agent.uri().resolve("/invocations").toURL().openConnection();
      connection.setSSLSocketFactory(context.getSocketFactory());
      connection.setRequestProperty("Connection", "close");
      connection.setDoOutput(true);
      try (OutputStream body = connection.getOutputStream()) {
        body.write(payload);
      }
      connection.getInputStream().readAllBytes();
    }
    agent.forget();
  }
}
