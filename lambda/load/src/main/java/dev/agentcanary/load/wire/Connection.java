package dev.agentcanary.load.wire;

import java.io.IOException;
import org.apache.hc.core5.http.EndpointDetails;
import org.apache.hc.core5.http.impl.io.DefaultBHttpClientConnection;
import org.apache.hc.core5.io.CloseMode;

/// One connection, used by one exchange at a time.
final class Connection {
  private final DefaultBHttpClientConnection http;
  private final EndpointDetails details;
  private boolean used;
  private long idleSince;
  private long seenAt;
  private long goodUntil = Long.MAX_VALUE;
  private long received;

  /// @param now in nanoseconds
  Connection(DefaultBHttpClientConnection http, long now) {
    this.http = http;
    this.details = http.getEndpointDetails();
    this.idleSince = now;
    this.seenAt = now;
  }

  DefaultBHttpClientConnection http() {
    return http;
  }

  /// A reply has been read to its end.
  ///
  /// @param until when the connection may still be used
  void replied(long now, long until) {
    used = true;
    idleSince = now;
    seenAt = now;
    goodUntil = until;
    received = details.getReceivedBytesCount();
  }

  /// Whether it has carried a reply before, so that the server may be about to close it.
  boolean used() {
    return used;
  }

  /// Whether the server has said anything since the last reply.
  boolean silent() {
    return details.getReceivedBytesCount() == received;
  }

  boolean idleFor(long nanos, long now) {
    return now - idleSince >= nanos;
  }

  /// Whether so long has passed since its last reply and since it was looked at.
  boolean unseenFor(long nanos, long now) {
    return now - seenAt >= nanos;
  }

  boolean expired(long now) {
    return used && now - goodUntil >= 0;
  }

  /// Whether an idle connection is still there, which takes a millisecond. A server that says
  /// something without being asked is about to close it. Reading is also what brings in the tickets
  /// by which later TLS sessions are resumed.
  boolean alive(long now) {
    seenAt = now;
    try {
      return !http.isStale() && silent();
    } catch (IOException e) {
      return false;
    }
  }

  /// With TLS's farewell.
  void close() {
    http.close(CloseMode.GRACEFUL);
  }

  /// At once, whatever is under way.
  void abort() {
    http.close(CloseMode.IMMEDIATE);
  }
}
