package dev.agentcanary.sim.agent.http;

import java.io.IOException;
import java.io.OutputStream;
import java.net.Socket;
import java.util.Optional;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLSocket;

/// One accepted connection, plain or TLS.
final class Connection implements AutoCloseable {
  /// How long a connection is kept for a next request that does not come.
  private static final int IDLE_MILLIS = 60_000;

  private final Socket raw;
  private final Socket socket;
  private final RequestReader reader;
  private final OutputStream out;

  private Connection(Socket raw, Socket socket) throws IOException {
    this.raw = raw;
    this.socket = socket;
    this.out = socket.getOutputStream();
    this.reader = new RequestReader(socket.getInputStream(), out);
  }

  /// @param tls absent: plain; the handshake happens at the first read
  static Connection over(Socket raw, Optional<SSLContext> tls) throws IOException {
    raw.setTcpNoDelay(true);
    raw.setSoTimeout(IDLE_MILLIS);
    if (tls.isEmpty()) {
      return new Connection(raw, raw);
    }
    SSLSocket socket =
        (SSLSocket) tls.get().getSocketFactory().createSocket(raw, null, raw.getPort(), true);
    socket.setUseClientMode(false);
    return new Connection(raw, socket);
  }

  RequestReader reader() {
    return reader;
  }

  OutputStream out() {
    return out;
  }

  boolean isOpen() {
    return !raw.isClosed();
  }

  @Override
  public void close() throws IOException {
    socket.close();
    raw.close();
  }

  /// With nothing lingering, close sends RST in place of FIN.
  void reset() throws IOException {
    raw.setSoLinger(true, 0);
    raw.close();
  }
}
