package dev.agentcanary.agent.wire;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import javax.net.ssl.SSLParameters;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.SSLSocketFactory;
import org.apache.hc.core5.http.config.Http1Config;
import org.apache.hc.core5.http.impl.io.DefaultBHttpClientConnection;

/// Opens connections, TLS included. For use by many threads.
///
/// All TLS sockets are of one factory and name the same host and port, which is what lets the JDK
/// resume sessions.
public final class Dialer {
  /// What a head needs; bodies are read past it.
  private static final int BUFFER = 2 << 10;

  private static final Http1Config HTTP =
      Http1Config.custom()
          .setBufferSize(BUFFER)
          .setChunkSizeHint(BUFFER)
          .setMaxLineLength(64 << 10)
          .setMaxHeaderCount(200)
          .build();

  private final Address address;
  private final SSLSocketFactory tls;
  private final AtomicInteger turn = new AtomicInteger();

  /// @param tls of which the sockets are, if the address has TLS
  public Dialer(Address address, SSLSocketFactory tls) {
    this.address = address;
    this.tls = tls;
  }

  public Address address() {
    return address;
  }

  /// A new connection, ready to be written to.
  ///
  /// @throws java.net.SocketTimeoutException if it or its TLS takes longer than
  ///   [WireSettings#CONNECT_TIMEOUT]
  public DefaultBHttpClientConnection dial() throws IOException {
    Socket socket = new Socket();
    boolean opened = false;
    try {
      socket.setTcpNoDelay(true);
      socket.connect(
          new InetSocketAddress(next(), address.port()),
          (int) WireSettings.CONNECT_TIMEOUT.toMillis());
      DefaultBHttpClientConnection connection = new DefaultBHttpClientConnection(HTTP);
      if (address.tls()) {
        connection.bind(secured(socket), socket);
      } else {
        connection.bind(socket);
      }
      opened = true;
      return connection;
    } finally {
      if (!opened) {
        socket.close();
      }
    }
  }

  private SSLSocket secured(Socket socket) throws IOException {
    SSLSocket secure = (SSLSocket) tls.createSocket(socket, address.host(), address.port(), true);
    SSLParameters parameters = secure.getSSLParameters();
    parameters.setEndpointIdentificationAlgorithm("HTTPS");
    secure.setSSLParameters(parameters);
    secure.setSoTimeout((int) WireSettings.CONNECT_TIMEOUT.toMillis());
    secure.startHandshake();
    secure.setSoTimeout(0);
    return secure;
  }

  /// The host's addresses in turn, so that load is spread as the host's owner means it to be; only
  /// those of the family that the JDK prefers, as the other may lead nowhere.
  private InetAddress next() throws IOException {
    InetAddress[] all = InetAddress.getAllByName(address.host());
    List<InetAddress> alike =
        Arrays.stream(all).filter(each -> each.getClass() == all[0].getClass()).toList();
    return alike.get(Math.floorMod(turn.getAndIncrement(), alike.size()));
  }
}
