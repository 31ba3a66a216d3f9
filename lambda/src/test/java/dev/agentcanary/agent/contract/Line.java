package dev.agentcanary.agent.contract;

import java.io.IOException;
import java.io.OutputStream;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/// The server's end of one connection, for a script to speak into.
public final class Line {
  private final Socket socket;
  private final ScriptedServer.Request request;
  private final OutputStream out;
  private final CountDownLatch serverClosed;
  private boolean broken;

  Line(Socket socket, ScriptedServer.Request request, CountDownLatch serverClosed)
      throws IOException {
    this.socket = socket;
    this.request = request;
    this.out = socket.getOutputStream();
    this.serverClosed = serverClosed;
    socket.setTcpNoDelay(true);
  }

  public ScriptedServer.Request request() {
    return request;
  }

  public void say(String text) throws IOException {
    say(text.getBytes(StandardCharsets.UTF_8));
  }

  public void say(byte[] bytes) throws IOException {
    out.write(bytes);
    out.flush();
  }

  /// One chunk of a chunked body.
  public void chunk(byte[] bytes) throws IOException {
    out.write((Integer.toHexString(bytes.length) + "\r\n").getBytes(StandardCharsets.US_ASCII));
    out.write(bytes);
    say("\r\n");
  }

  public void chunk(String text) throws IOException {
    chunk(text.getBytes(StandardCharsets.UTF_8));
  }

  /// The end of a chunked body.
  public void lastChunk() throws IOException {
    say("0\r\n\r\n");
  }

  /// Says no more, and holds the connection until the client goes.
  public void holdUntilClientGoes() throws IOException {
    while (socket.getInputStream().read() >= 0) {
      // The client has nothing to say; its going ends the reading.
    }
  }

  /// Keeps the connection open as if for a next request, and resets it if one comes: what a server
  /// does that has just closed it.
  public void resetIfUsedAgain() throws IOException {
    if (socket.getInputStream().read() >= 0) {
      reset();
    }
  }

  /// Answers a next request on this connection, if one comes, without looking at it.
  public void sayIfUsedAgain(String text) throws IOException {
    if (socket.getInputStream().read() >= 0) {
      say(text);
    }
  }

  /// Lets time go by, as a slow agent does.
  public void linger(int millis) throws IOException, InterruptedException {
    if (serverClosed.await(millis, TimeUnit.MILLISECONDS)) {
      throw new IOException("the test is over");
    }
  }

  /// Breaks the connection with a TCP reset.
  public void reset() throws IOException {
    broken = true;
    socket.setSoLinger(true, 0);
    socket.close();
  }

  /// Ends what is said; the socket is closed when the client has read it.
  void finish() throws IOException {
    if (!broken && !socket.isClosed()) {
      socket.shutdownOutput();
      holdUntilClientGoes();
    }
  }
}
