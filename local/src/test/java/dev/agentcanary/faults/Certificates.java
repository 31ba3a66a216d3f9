package dev.agentcanary.faults;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.Certificate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;

/// Throw-away certificates for 127.0.0.1, made with the JDK's `keytool`: a right one, and those
/// that are wrong in one way each. Read once: opening a store takes thousands of rounds of a hash.
final class Certificates {
  /// What is wrong with the server's certificate.
  static final List<String> WRONG =
      List.of("certificate-expired", "certificate-of-another-name", "certificate-untrusted");

  private static final String RIGHT = "right";
  private static final String PASSWORD = "changeit";
  private static final String US = "san=ip:127.0.0.1";

  private final SSLContext client;
  private final Map<String, SSLContext> servers = new HashMap<>();

  private Certificates(KeyStore keys) throws IOException, GeneralSecurityException {
    client = trusting(keys.getCertificate("authority"));
    servers.put(RIGHT, showing(keys, RIGHT));
    for (String wrong : WRONG) {
      servers.put(wrong, showing(keys, wrong));
    }
  }

  static Certificates in(Path folder)
      throws IOException, InterruptedException, GeneralSecurityException {
    Path store = folder.resolve("keys.p12");
    pair(store, "authority", List.of("-ext", "bc:critical=ca:true"));
    pair(store, RIGHT, List.of("-signer", "authority", "-ext", US));
    pair(store, WRONG.get(0), List.of("-signer", "authority", "-ext", US, "-startdate", "-10d"));
    pair(store, WRONG.get(1), List.of("-signer", "authority", "-ext", "san=dns:example.com"));
    pair(store, WRONG.get(2), List.of("-ext", US));
    KeyStore keys = KeyStore.getInstance("PKCS12");
    try (InputStream in = Files.newInputStream(store)) {
      keys.load(in, PASSWORD.toCharArray());
    }
    return new Certificates(keys);
  }

  /// What a client has that trusts the authority and nobody else.
  SSLContext client() {
    return client;
  }

  /// What a server has that shows one of [#WRONG]; with anything else, the right one.
  SSLContext server(String fault) {
    return servers.getOrDefault(fault, servers.get(RIGHT));
  }

  private static SSLContext trusting(Certificate authority)
      throws IOException, GeneralSecurityException {
    KeyStore trusted = KeyStore.getInstance("PKCS12");
    trusted.load(null, null);
    trusted.setCertificateEntry("authority", authority);
    TrustManagerFactory trust =
        TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
    trust.init(trusted);
    SSLContext context = SSLContext.getInstance("TLS");
    context.init(null, trust.getTrustManagers(), null);
    return context;
  }

  private static SSLContext showing(KeyStore keys, String alias)
      throws IOException, GeneralSecurityException {
    KeyStore one = KeyStore.getInstance("PKCS12");
    one.load(null, null);
    one.setKeyEntry(
        alias,
        keys.getKey(alias, PASSWORD.toCharArray()),
        PASSWORD.toCharArray(),
        keys.getCertificateChain(alias));
    KeyManagerFactory identity =
        KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
    identity.init(one, PASSWORD.toCharArray());
    SSLContext context = SSLContext.getInstance("TLS");
    context.init(identity.getKeyManagers(), null, null);
    return context;
  }

  private static void pair(Path store, String alias, List<String> options)
      throws IOException, InterruptedException {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "keytool").toString());
    command.addAll(List.of("-genkeypair", "-keyalg", "EC", "-validity", "5", "-alias", alias));
    command.addAll(List.of("-dname", "CN=" + alias, "-storepass", PASSWORD));
    command.addAll(List.of("-keystore", store.toString()));
    command.addAll(options);
    Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
    String said = new String(process.getInputStream().readAllBytes());
    if (process.waitFor() != 0) {
      throw new IOException("keytool: " + said);
    }
  }
}
