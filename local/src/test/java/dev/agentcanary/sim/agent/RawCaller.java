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
  private static final int PATIENCE_MILLIS = 300;

  private final Socket socket;

  RawCaller(int port) throws IOException {
    socket = new Socket(InetAddress.getByName("127.0.0.1"), port);
  }

  enum End {
    CLOSED,
    RESET,
    SILENT
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
            + "\r\nContent-Length: "
            + body.length()
            + "\r\n\r\n"
            + body);
  }

  /// Reads until the connection ends, or until nothing has come for a while.
  Received receive() throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    InputStream in = socket.getInputStream();
    socket.setSoTimeout(PATIENCE_MILLIS);
    byte[] some = new byte[8192];
    while (true) {
      try {
        int count = in.read(some);
        if (count < 0) {
          return new Received(bytes.toByteArray(), End.CLOSED);
        }
        bytes.write(some, 0, count);
      } catch (SocketTimeoutException _) {
        return new Received(bytes.toByteArray(), End.SILENT);
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
