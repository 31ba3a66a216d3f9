package dev.agentcanary.sim.agent.http;

import dev.agentcanary.sim.time.Pace;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.BindException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.RejectedExecutionException;
import javax.net.ssl.SSLContext;

/// An HTTP/1.1 server on loopback only; a virtual thread for each connection.
///
/// Safe for use by many threads. Closing it ends every connection and waits for its threads.
public final class HttpServer implements AutoCloseable {
  private static final int BACKLOG = 1024;

  private final Pace pace;
  private final Optional<SSLContext> tls;
  private final HttpHandler handler;
  private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
  private final Set<Connection> connections = ConcurrentHashMap.newKeySet();
  private ServerSocket listener;
  private Future<?> acceptor;
  private volatile Duration readAfter = Duration.ZERO;
  private final int port;

  private HttpServer(int port, Pace pace, Optional<SSLContext> tls, HttpHandler handler) {
    this.pace = pace;
    this.tls = tls;
    this.handler = handler;
    this.listener = listen(port);
    this.port = listener.getLocalPort();
    this.acceptor = accept(listener);
  }

  /// Starts listening.
  ///
  /// @param port 0 for any that is free
  /// @param tls absent: plain HTTP
  /// @throws PortInUseException if another program listens there
  public static HttpServer open(
      int port, Pace pace, Optional<SSLContext> tls, HttpHandler handler) {
    return new HttpServer(port, pace, tls, handler);
  }

  /// The port it listens on, or did before it refused.
  public int port() {
    return port;
  }

  /// Whether connections are refused from now on. Open ones are reset when refusing starts.
  public synchronized void refuse(boolean refusing) {
    if (refusing == listener.isClosed()) {
      return;
    }
    if (refusing) {
      close(listener);
      awaitEnd(acceptor);
      connections.forEach(HttpServer::reset);
    } else {
      listener = listen(port);
      acceptor = accept(listener);
    }
  }

  /// Reads connections that come from now on so much simulated time after they came about, the TLS
  /// handshake included.
  public void readAfter(Duration time) {
    readAfter = time;
  }

  @Override
  public synchronized void close() {
    close(listener);
    threads.shutdownNow();
    connections.forEach(HttpServer::reset);
    threads.close();
  }

  private static ServerSocket listen(int port) {
    try {
      ServerSocket socket = new ServerSocket();
      socket.setReuseAddress(true);
      socket.bind(new InetSocketAddress(InetAddress.getByName("127.0.0.1"), port), BACKLOG);
      return socket;
    } catch (BindException e) {
      throw new PortInUseException(port, e);
    } catch (IOException e) {
      throw new UncheckedIOException("listening on port " + port, e);
    }
  }

  private Future<?> accept(ServerSocket from) {
    return threads.submit(
        () -> {
          while (!from.isClosed()) {
            try {
              Socket socket = from.accept();
              threads.execute(() -> serve(socket));
            } catch (IOException | RejectedExecutionException _) {
              // Closing, or the client was gone before it was accepted.
            }
          }
        });
  }

  private void serve(Socket socket) {
    try (Connection connection = Connection.over(socket, tls)) {
      connections.add(connection);
      try {
        pace.pause(readAfter);
        converse(connection);
      } finally {
        connections.remove(connection);
      }
    } catch (IOException | InterruptedException _) {
      // The client went away, or the server is closing: nobody is left to tell.
    }
  }

  private void converse(Connection connection) throws IOException, InterruptedException {
    Wire wire = new Wire(connection, pace);
    try {
      boolean more = true;
      while (more && connection.isOpen()) {
        Optional<HttpRequest> request = connection.reader().next();
        if (request.isPresent()) {
          handler.handle(request.get(), wire);
        }
        more = request.isPresent() && request.get().keepAlive();
      }
    } catch (MalformedRequest e) {
      wire.send(Response.of(e.status(), "text/plain", e.getMessage()));
    }
  }

  private static void close(ServerSocket socket) {
    try {
      socket.close();
    } catch (IOException e) {
      throw new UncheckedIOException("closing a listening socket", e);
    }
  }

  /// A virtual thread that accepts keeps the socket listening until it has woken up.
  private static void awaitEnd(Future<?> acceptor) {
    try {
      acceptor.get();
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
    } catch (ExecutionException e) {
      throw new IllegalStateException("accepting connections", e);
    }
  }

  private static void reset(Connection connection) {
    try {
      connection.reset();
    } catch (IOException _) {
      // Already gone.
    }
  }
}
