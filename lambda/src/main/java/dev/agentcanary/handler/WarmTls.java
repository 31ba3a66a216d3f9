package dev.agentcanary.handler;

import dev.agentcanary.plan.Where;
import java.io.IOException;
import java.io.InputStream;
import java.net.HttpURLConnection;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.time.Duration;
import javax.net.ssl.HttpsURLConnection;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;

/// One request over TLS on the loopback, so that the first handshake with the agent's service does
/// not pay for loading TLS and the platform's certificates.
///
/// The key in `loopback.p12` guards nothing: only the contexts made here trust it.
final class WarmTls {
  private static final char[] PASSWORD = "loopback".toCharArray();
  private static final Duration MOST = Duration.ofSeconds(2);

  private WarmTls() {}

  /// With the client that the target's transport uses; nothing for a target without TLS.
  static void handshake(Where where) throws IOException, GeneralSecurityException {
    SSLContext loopback = context();
    try (LoopbackResponder responder =
        LoopbackResponder.start(loopback.getServerSocketFactory(), "https")) {
      switch (where) {
        case Where.Runtime _ -> overUrlConnection(responder.url(), loopback);
        case Where.BearerRuntime _ -> overHttpClient(responder.url(), loopback);
        case Where.Container _ -> {}
      }
    }
    SSLContext.getDefault();
  }

  private static void overUrlConnection(URI url, SSLContext context) throws IOException {
    HttpURLConnection connection = (HttpURLConnection) url.toURL().openConnection();
    ((HttpsURLConnection) connection).setSSLSocketFactory(context.getSocketFactory());
    connection.setConnectTimeout((int) MOST.toMillis());
    connection.setReadTimeout((int) MOST.toMillis());
    try (InputStream body = connection.getInputStream()) {
      body.readAllBytes();
    }
  }

  private static void overHttpClient(URI url, SSLContext context) throws IOException {
    try (HttpClient client = HttpClient.newBuilder().sslContext(context).build()) {
      client.send(
          HttpRequest.newBuilder(url).timeout(MOST).build(),
          HttpResponse.BodyHandlers.discarding());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private static SSLContext context() throws IOException, GeneralSecurityException {
    KeyStore store = KeyStore.getInstance("PKCS12");
    try (InputStream stream = WarmTls.class.getResourceAsStream("loopback.p12")) {
      store.load(stream, PASSWORD);
    }
    KeyManagerFactory keys = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
    keys.init(store, PASSWORD);
    TrustManagerFactory trust =
        TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
    trust.init(store);
    SSLContext context = SSLContext.getInstance("TLS");
    context.init(keys.getKeyManagers(), trust.getTrustManagers(), null);
    return context;
  }
}
