package dev.agentcanary.agent.contract;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;

/// An HTTP server on the loopback that says exactly the bytes its scripts tell it to, however
/// wrong.
///
/// One request per connection is answered, by the script of the path's last segment; a list of
/// scripts is played request by request, its last one for ever.
public final class ScriptedServer implements AutoCloseable {

  /// What is said to one request.
  @FunctionalInterface
  public interface Script {
    void play(Line line) throws IOException, InterruptedException;
  }

  /// A request as it came.
  ///
  /// @param headers names in lower case
  public record Request(String method, String path, Map<String, String> headers, String body) {}

  private final ServerSocket listener;
  private final String scheme;
  private final Map<String, List<Script>> scripts = new ConcurrentHashMap<>();
  private final List<Request> requests = new CopyOnWriteArrayList<>();
  private final List<Socket> open = new CopyOnWriteArrayList<>();
  private final AtomicInteger connections = new AtomicInteger();
  private final CountDownLatch closed = new CountDownLatch(1);

  private ScriptedServer(ServerSocket listener, String scheme) {
    this.listener = listener;
    this.scheme = scheme;
    Thread.ofVirtual().start(this::accept);
  }

  public static ScriptedServer start() {
    try {
      return new ScriptedServer(
          new ServerSocket(0, 50, InetAddress.getByName("127.0.0.1")), "http");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// With a certificate that nobody trusts. Made by `keytool -genkeypair -keyalg EC -validity 36500
  /// -ext SAN=dns:localhost,ip:127.0.0.1`.
  public static ScriptedServer startSelfSigned() {
    try {
      return new ScriptedServer(
          selfSigned()
              .getServerSocketFactory()
              .createServerSocket(0, 50, InetAddress.getByName("127.0.0.1")),
          "https");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// For a client that trusts that certificate after all, and for the server itself.
  public static SSLContext selfSigned() {
    char[] password = "changeit".toCharArray();
    try (InputStream file = ScriptedServer.class.getResourceAsStream("/tls/self-signed.p12")) {
      KeyStore keys = KeyStore.getInstance("PKCS12");
      keys.load(file, password);
      KeyManagerFactory managers =
          KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
      managers.init(keys, password);
      TrustManagerFactory trusted =
          TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
      trusted.init(keys);
      SSLContext tls = SSLContext.getInstance("TLS");
      tls.init(managers.getKeyManagers(), trusted.getTrustManagers(), null);
      return tls;
    } catch (IOException | GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  /// Answers requests whose path ends in `/` and this segment.
  public ScriptedServer on(String segment, Script... played) {
    scripts.put(segment, new CopyOnWriteArrayList<>(played));
    return this;
  }

  public URI uri() {
    return URI.create(scheme + "://127.0.0.1:" + listener.getLocalPort());
  }

  /// The requests whose path ended in that segment, in the order they came.
  public List<Request> requests(String segment) {
    return requests.stream().filter(request -> segment(request.path()).equals(segment)).toList();
  }

  public int connections() {
    return connections.get();
  }

  @Override
  public void close() {
    closed.countDown();
    try {
      listener.close();
      for (Socket socket : open) {
        socket.close();
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void accept() {
    while (!listener.isClosed()) {
      try {
        Socket socket = listener.accept();
        connections.incrementAndGet();
        open.add(socket);
        Thread.ofVirtual().start(() -> serve(socket));
      } catch (IOException _) {
        // Closed by the test.
      }
    }
  }

  private void serve(Socket socket) {
    try (socket) {
      Request request = read(socket.getInputStream());
      requests.add(request);
      Line line = new Line(socket, request, closed);
      next(segment(request.path())).play(line);
      line.finish();
    } catch (IOException _) {
      // The client went away, as many scripts want it to.
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
    }
  }

  private Script next(String segment) {
    List<Script> list = scripts.get(segment);
    if (list == null) {
      return line -> line.say("HTTP/1.1 404 No Script\r\nContent-Length: 0\r\n\r\n");
    }
    synchronized (list) {
      return list.size() > 1 ? list.removeFirst() : list.getFirst();
    }
  }

  private static String segment(String path) {
    String bare = path.contains("?") ? path.substring(0, path.indexOf('?')) : path;
    return bare.substring(bare.lastIndexOf('/') + 1);
  }

  private static Request read(InputStream in) throws IOException {
    ByteArrayOutputStream head = new ByteArrayOutputStream();
    int last = 0;
    while (last != 0x0D0A0D0A) {
      int each = in.read();
      if (each < 0) {
        throw new IOException("no request");
      }
      head.write(each);
      last = last << 8 | each;
    }
    String[] lines = head.toString(StandardCharsets.ISO_8859_1).split("\r\n");
    Map<String, String> headers = new LinkedHashMap<>();
    for (int i = 1; i < lines.length; i++) {
      int colon = lines[i].indexOf(':');
      headers.put(
          lines[i].substring(0, colon).toLowerCase(Locale.ROOT),
          lines[i].substring(colon + 1).strip());
    }
    byte[] body = in.readNBytes(Integer.parseInt(headers.getOrDefault("content-length", "0")));
    String[] start = lines[0].split(" ");
    return new Request(start[0], start[1], headers, new String(body, StandardCharsets.UTF_8));
  }
}
