package dev.agentcanary.load.wire;

import dev.agentcanary.agent.reply.WireReply;
import dev.agentcanary.agent.wire.Address;
import dev.agentcanary.agent.wire.Dialer;
import dev.agentcanary.agent.wire.Post;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.function.Supplier;
import javax.net.ssl.SSLSocketFactory;

/// Sends requests over connections that are kept.
///
/// A server closes an idle connection when it likes, and a request may cross that on its way. HTTP
/// lets a client send such a request again if it knows that the first one was not acted on (RFC
/// 9110 §9.2.2). A turn is sent again, once and on a new connection, if its connection had carried
/// a reply before or had been idle for a second, not a byte of an answer came, and it broke within
/// a second: an agent that took the turn and failed at it takes longer than a server that has no
/// such connection any more, or says something. It is counted ([ConnectionListener#resent]), so
/// that it hides nothing. For use by many threads.
public final class KeptWire implements AutoCloseable {
  /// Longer than any round trip, shorter than any server waits before it closes.
  private static final long CROSSING_NANOS = 1_000_000_000;

  private static final int MOST_STOP_BYTES = 8 << 10;

  private final Connections connections;
  private final ConnectionSettings settings;
  private final Keeper keeper;
  private final String authority;

  /// Begins to open connections, in the background.
  public KeptWire(Address address, SSLSocketFactory tls, ConnectionSettings settings) {
    this.settings = settings;
    this.authority = address.authority();
    this.connections = new Connections(new Dialer(address, tls), settings);
    this.keeper = new Keeper(connections, settings.pause());
  }

  /// Sends, and returns when the headers have been read. Closing the reply's body ends the
  /// exchange; the connection is kept if the body had been read to its end.
  WireReply send(Supplier<Post> post, Runnable aboutToWrite)
      throws IOException, InterruptedException {
    Connection first = connections.take();
    long began = settings.nanos().getAsLong();
    boolean rested = first.used() || first.idleFor(CROSSING_NANOS, began);
    try {
      return exchanged(first, post, aboutToWrite);
    } catch (IOException e) {
      boolean crossed = settings.nanos().getAsLong() - began < CROSSING_NANOS;
      if (!rested || !first.silent() || !crossed || Thread.currentThread().isInterrupted()) {
        throw e;
      }
    }
    settings.listener().resent();
    return exchanged(connections.fresh(), post, aboutToWrite);
  }

  /// Sends what does no harm when it is done twice, and reads the whole reply, which is short.
  WireReply sendRepeatable(Supplier<Post> post) throws IOException, InterruptedException {
    WireReply reply = send(post, () -> {});
    try (InputStream body = reply.body()) {
      byte[] all = body.readNBytes(MOST_STOP_BYTES);
      return new WireReply(reply.status(), reply.headers(), new ByteArrayInputStream(all));
    }
  }

  int ready() {
    return connections.idle();
  }

  int connections() {
    return connections.count();
  }

  @Override
  public void close() {
    keeper.close();
    connections.close();
  }

  private WireReply exchanged(Connection connection, Supplier<Post> post, Runnable aboutToWrite)
      throws IOException {
    boolean answered = false;
    try {
      Exchanging exchanging = new Exchanging(connection, connections, settings);
      WireReply reply = exchanging.run(post.get(), authority, aboutToWrite);
      answered = true;
      return reply;
    } finally {
      if (!answered) {
        connections.drop(connection);
      }
    }
  }
}
