package dev.agentcanary.agent.wire;

import dev.agentcanary.agent.reply.WireReply;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import javax.net.ssl.SSLSocketFactory;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.impl.io.DefaultBHttpClientConnection;
import org.apache.hc.core5.io.CloseMode;

/// Sends each request over a connection of its own, since one that the other side has closed
/// meanwhile fails in a way that cannot be told from the agent's failure. See the design note 0003.
///
/// To be used in virtual threads: an interrupt closes the socket that such a thread waits for, and
/// so ends the exchange. For use by many of them.
public final class FreshWire {
  private final Address address;

  /// @param base the `http` or `https` address whose host is connected to
  public FreshWire(URI base) {
    this.address = Address.of(base);
  }

  /// Connects, sends, and returns when the headers have been read, whatever the status.
  ///
  /// Closing the reply's body ends the exchange and the connection, without reading the rest.
  ///
  /// @param aboutToWrite is run when the connection is open, TLS included, and nothing written yet
  public WireReply send(Post post, Runnable aboutToWrite) throws IOException {
    // Not before: it reads the platform's certificates.
    SSLSocketFactory tls = (SSLSocketFactory) SSLSocketFactory.getDefault();
    DefaultBHttpClientConnection connection = new Dialer(address, tls).dial();
    boolean answered = false;
    try {
      ClassicHttpResponse response =
          HttpExchange.run(connection, post, address.authority(), aboutToWrite);
      InputStream body = new Body(HttpExchange.body(response), connection);
      answered = true;
      return HttpExchange.reply(response, body);
    } finally {
      if (!answered) {
        connection.close(CloseMode.IMMEDIATE);
      }
    }
  }

  /// A body whose end is the connection's end.
  private static final class Body extends FilterInputStream {
    private final DefaultBHttpClientConnection connection;

    Body(InputStream in, DefaultBHttpClientConnection connection) {
      super(in);
      this.connection = connection;
    }

    @Override
    public void close() {
      connection.close(CloseMode.GRACEFUL);
    }
  }
}
