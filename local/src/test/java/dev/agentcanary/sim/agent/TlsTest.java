package dev.agentcanary.sim.agent;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.InputStream;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLHandshakeException;
import javax.net.ssl.TrustManagerFactory;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TlsTest {
  private static final char[] PASSWORD = "changeit".toCharArray();

  @TempDir static Path folder;

  private static SSLContext context;

  @BeforeAll
  static void makeACertificate() throws Exception {
    Path store = folder.resolve("server.p12");
    Path keytool = Path.of(System.getProperty("java.home"), "bin", "keytool");
    Process process =
        new ProcessBuilder(
                keytool.toString(),
                "-genkeypair",
                "-alias",
                "server",
                "-keyalg",
                "EC",
                "-dname",
                "CN=127.0.0.1",
                "-ext",
                "san=ip:127.0.0.1",
                "-validity",
                "3650",
                "-storetype",
                "PKCS12",
                "-storepass",
                new String(PASSWORD),
                "-keystore",
                store.toString())
            .redirectErrorStream(true)
            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
            .start();
    assertThat(process.waitFor()).isZero();
    KeyStore keys = KeyStore.getInstance("PKCS12");
    try (InputStream in = Files.newInputStream(store)) {
      keys.load(in, PASSWORD);
    }
    KeyManagerFactory mine = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
    mine.init(keys, PASSWORD);
    TrustManagerFactory trusted =
        TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
    trusted.init(keys);
    context = SSLContext.getInstance("TLS");
    context.init(mine.getKeyManagers(), trusted.getTrustManagers(), null);
  }

  private static Caller caller(String... faults) {
    return Caller.signed(
        TestAgents.start(
            TestAgents.SETTINGS.withTls(context).withFaults(TestAgents.specs(faults))));
  }

  private static HttpResponse<String> ask(Caller caller, HttpClient client) throws Exception {
    HttpRequest request =
        caller.request(
            Caller.runtime(Caller.RUNTIME) + "/invocations", Caller.SESSION, Caller.json("Hello"));
    return client.send(request, HttpResponse.BodyHandlers.ofString());
  }

  @Test
  void theAgentCanBeServedOverTls() throws Exception {
    try (Caller caller = caller();
        HttpClient client = HttpClient.newBuilder().sslContext(context).build()) {
      assertThat(caller.agent().url()).hasScheme("https");
      assertThat(ask(caller, client).body()).contains(TestAgents.TEXT);
      assertThat(ask(caller, client).statusCode()).isEqualTo(200);
    }
  }

  @Test
  void aCertificateThatIsNotTrustedFailsTheHandshake() {
    try (Caller caller = caller();
        HttpClient client = HttpClient.newHttpClient()) {
      assertThatThrownBy(() -> ask(caller, client)).isInstanceOf(SSLHandshakeException.class);
      assertThat(caller.agent().requests()).isEmpty();
    }
  }

  @Test
  void faultsWorkOverTls() throws Exception {
    try (Caller caller = caller("reset-mid-body:1", "cut-body:1");
        HttpClient client = HttpClient.newBuilder().sslContext(context).build()) {
      assertThatThrownBy(() -> ask(caller, client)).isInstanceOf(java.io.IOException.class);
      assertThatThrownBy(() -> ask(caller, client)).isInstanceOf(java.io.IOException.class);
      assertThat(ask(caller, client).statusCode()).isEqualTo(200);
    }
  }
}
