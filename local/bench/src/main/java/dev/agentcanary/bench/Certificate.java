package dev.agentcanary.bench;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.util.ArrayList;
import java.util.List;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;

/// A throw-away certificate for `localhost`, and a trust store that knows it.
///
/// The trust store is the JDK's own with one more entry, so that reading it takes a client as long
/// as it takes in Lambda.
///
/// @param context for both sides
/// @param trustStore for `-Djavax.net.ssl.trustStore`
public record Certificate(SSLContext context, Path trustStore) {
  /// The password of the JDK's trust store; it protects nothing.
  public static final String PASSWORD = "changeit";

  private static final String KEYS = "agent.p12";
  private static final String TRUST = "trust";
  private static final String ALIAS = "agent-on-loopback";

  /// Makes one with the JDK's `keytool`.
  public static Certificate make(Path directory) throws IOException, GeneralSecurityException {
    Path home = Path.of(System.getProperty("java.home"));
    Path keys = directory.resolve(KEYS);
    Path certificate = directory.resolve("agent.crt");
    Path trust = directory.resolve(TRUST);
    Files.copy(home.resolve("lib/security/cacerts"), trust);
    trust.toFile().setWritable(true);
    keytool(
        home, keys, "-genkeypair", "-keyalg", "RSA", "-keysize", "2048", "-dname", "CN=localhost");
    keytool(home, keys, "-exportcert", "-rfc", "-file", certificate.toString());
    keytool(home, trust, "-importcert", "-noprompt", "-file", certificate.toString());
    return in(directory);
  }

  /// The one that was made in that directory.
  public static Certificate in(Path directory) throws IOException, GeneralSecurityException {
    Path trust = directory.resolve(TRUST);
    return new Certificate(context(directory.resolve(KEYS), trust), trust);
  }

  private static void keytool(Path home, Path store, String... action) throws IOException {
    List<String> command = new ArrayList<>();
    command.add(home.resolve("bin/keytool").toString());
    command.addAll(List.of(action));
    command.addAll(List.of("-alias", ALIAS, "-keystore", store.toString(), "-storepass", PASSWORD));
    if (action[0].equals("-genkeypair")) {
      command.addAll(List.of("-validity", "2", "-ext", "san=dns:localhost,ip:127.0.0.1"));
    }
    Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
    String said = new String(process.getInputStream().readAllBytes());
    try {
      if (process.waitFor() != 0) {
        throw new IOException("keytool: " + said);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException("keytool: interrupted", e);
    }
  }

  private static SSLContext context(Path keys, Path trust)
      throws IOException, GeneralSecurityException {
    KeyManagerFactory identity =
        KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
    identity.init(read(keys), PASSWORD.toCharArray());
    TrustManagerFactory trusted =
        TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
    trusted.init(read(trust));
    SSLContext context = SSLContext.getInstance("TLS");
    context.init(identity.getKeyManagers(), trusted.getTrustManagers(), null);
    return context;
  }

  private static KeyStore read(Path file) throws IOException, GeneralSecurityException {
    KeyStore store = KeyStore.getInstance("PKCS12");
    try (InputStream in = Files.newInputStream(file)) {
      store.load(in, PASSWORD.toCharArray());
    }
    return store;
  }
}
