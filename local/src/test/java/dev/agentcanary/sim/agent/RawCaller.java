package dev.agentcanary.sim.agent;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.net.SocketException;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;

/// A client that sees bytes and how a connection ends.
final class RawCaller implements AutoCloseable {
  /// Reached only by a server that hangs.
  private static final int LONG_MILLIS = 20_000;

  private static final int SHORT_MILLIS = 200;

  private final Socket socket;

  RawCaller(int port) throws IOException {
    socket = new Socket(InetAddress.getByName("127.0.0.1"), port);
  }

  enum End {
    CLOSED,
    RESET,
    OPEN
  }

  record Received(byte[] bytes, End end) {
    String text() {
      return new String(bytes, StandardCharsets.UTF_8);
    }

    String head() {
      return text().substring(0, text().indexOf("\r\n\r\n") + 2);
    }

    String body() {
      return text().substring(text().indexOf("\r\n\r\n") + 4);
    }
  }

  RawCaller send(String bytes) throws IOException {
    socket.getOutputStream().write(bytes.getBytes(StandardCharsets.UTF_8));
    return this;
  }

  RawCaller invoke(String accept) throws IOException {
    String body = Caller.json("Hello");
    return send(
        "POST "
            + Caller.runtime(Caller.RUNTIME)
            + "/invocations HTTP/1.1\r\nHost: localhost\r\nAuthorization: "
            + Caller.signature("eu-west-1")
            + "\r\nX-Amzn-Bedrock-AgentCore-Runtime-Session-Id: "
            + Caller.SESSION
            + "\r\nAccept: "
            + accept
            + "\r\nConnection: close\r\nContent-Length: "
            + body.length()
            + "\r\n\r\n"
            + body);
  }

  /// Reads until the connection ends.
  Received receive() throws IOException {
    return receive(LONG_MILLIS, "no such ending");
  }

  /// Reads until what has been received ends with `ending`.
  Received receiveUntil(String ending) throws IOException {
    return receive(LONG_MILLIS, ending);
  }

  /// Reads until nothing has come for a short while.
  Received listen() throws IOException {
    return receive(SHORT_MILLIS, "no such ending");
  }

  private Received receive(int patience, String ending) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    InputStream in = socket.getInputStream();
    socket.setSoTimeout(patience);
    byte[] some = new byte[65_536];
    while (true) {
      try {
        int count = in.read(some);
        if (count < 0) {
          return new Received(bytes.toByteArray(), End.CLOSED);
        }
        bytes.write(some, 0, count);
        if (new String(some, 0, count, StandardCharsets.UTF_8).endsWith(ending)) {
          return new Received(bytes.toByteArray(), End.OPEN);
        }
      } catch (SocketTimeoutException _) {
        return new Received(bytes.toByteArray(), End.OPEN);
      } catch (SocketException _) {
        return new Received(bytes.toByteArray(), End.RESET);
      }
    }
  }

  @Override
  public void close() throws IOException {
    socket.close();
  }
}
