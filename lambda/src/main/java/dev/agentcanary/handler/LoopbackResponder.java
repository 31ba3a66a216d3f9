package dev.agentcanary.handler;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/// A server on the loopback that answers every request with one canned reply, so that the path to
/// an agent can be warmed without an agent.
///
/// Takes one connection at a time, each on a virtual thread's time; closing it ends its thread.
final class LoopbackResponder implements AutoCloseable {
  private static final byte[] BODY =
      "{\"response\":{\"role\":\"assistant\",\"content\":[{\"text\":\"warm\"}]},\"access_token\":\"warm\",\"token_type\":\"Bearer\",\"expires_in\":3600}"
          .getBytes(StandardCharsets.UTF_8);
  private static final byte[] HEAD =
      ("HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nx-amzn-RequestId: warm\r\n"
              + "Content-Length: "
              + BODY.length
              + "\r\nConnection: close\r\n\r\n")
          .getBytes(StandardCharsets.US_ASCII);

  private final ServerSocket server;

  private LoopbackResponder(ServerSocket server) {
    this.server = server;
  }

  /// Starts it on a free port.
  static LoopbackResponder start() throws IOException {
    LoopbackResponder responder =
        new LoopbackResponder(new ServerSocket(0, 8, InetAddress.getLoopbackAddress()));
    Thread.ofVirtual().name("loopback-responder").start(responder::serve);
    return responder;
  }

  URI url() {
    return URI.create("http://localhost:" + server.getLocalPort());
  }

  @Override
  public void close() throws IOException {
    server.close();
  }

  private void serve() {
    while (!server.isClosed()) {
      try (Socket socket = server.accept()) {
        answer(socket);
      } catch (IOException e) {
        // One connection less to warm; the next accept tells whether the server was closed.
      }
    }
  }

  private static void answer(Socket socket) throws IOException {
    InputStream in = new BufferedInputStream(socket.getInputStream());
    int bodyBytes = 0;
    for (String line = line(in); !line.isEmpty(); line = line(in)) {
      String header = line.toLowerCase(Locale.ROOT);
      if (header.startsWith("content-length:")) {
        bodyBytes = Integer.parseInt(header.substring("content-length:".length()).strip());
      }
    }
    in.readNBytes(bodyBytes);
    socket.getOutputStream().write(HEAD);
    socket.getOutputStream().write(BODY);
    socket.getOutputStream().flush();
  }

  private static String line(InputStream in) throws IOException {
    StringBuilder line = new StringBuilder();
    for (int c = in.read(); c != '\n' && c != -1; c = in.read()) {
      if (c != '\r') {
        line.append((char) c);
      }
    }
    return line.toString();
  }
}
