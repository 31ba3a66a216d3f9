package dev.agentcanary.agent.wire;

import java.net.URI;

/// Where connections go to.
///
/// @param tls whether HTTPS is spoken
public record Address(boolean tls, String host, int port) {

  /// Of an `http` or `https` address; its path is not looked at.
  public static Address of(URI uri) {
    boolean tls = "https".equalsIgnoreCase(uri.getScheme());
    int port = uri.getPort() >= 0 ? uri.getPort() : tls ? 443 : 80;
    return new Address(tls, uri.getHost(), port);
  }

  /// The value of the header `Host`.
  public String authority() {
    return port == (tls ? 443 : 80) ? host : host + ":" + port;
  }
}
