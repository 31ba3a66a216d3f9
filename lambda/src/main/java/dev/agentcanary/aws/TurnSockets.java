package dev.agentcanary.aws;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import javax.net.ssl.HttpsURLConnection;
import javax.net.ssl.SSLSocketFactory;

/// The platform's TLS sockets under an identity of their own: one for each turn.
///
/// The JDK hands a kept connection only to a request with the very factory that made it. So a
/// connection can be used by its own turn and by the stop that follows it, and by nothing else.
final class TurnSockets extends SSLSocketFactory {

  @Override
  public Socket createSocket() throws IOException {
    return platform().createSocket();
  }

  @Override
  public Socket createSocket(Socket under, String host, int port, boolean autoClose)
      throws IOException {
    return platform().createSocket(under, host, port, autoClose);
  }

  @Override
  public Socket createSocket(String host, int port) throws IOException {
    return platform().createSocket(host, port);
  }

  @Override
  public Socket createSocket(String host, int port, InetAddress local, int localPort)
      throws IOException {
    return platform().createSocket(host, port, local, localPort);
  }

  @Override
  public Socket createSocket(InetAddress host, int port) throws IOException {
    return platform().createSocket(host, port);
  }

  @Override
  public Socket createSocket(InetAddress host, int port, InetAddress local, int localPort)
      throws IOException {
    return platform().createSocket(host, port, local, localPort);
  }

  @Override
  public String[] getDefaultCipherSuites() {
    return platform().getDefaultCipherSuites();
  }

  @Override
  public String[] getSupportedCipherSuites() {
    return platform().getSupportedCipherSuites();
  }

  private static SSLSocketFactory platform() {
    return HttpsURLConnection.getDefaultSSLSocketFactory();
  }
}
