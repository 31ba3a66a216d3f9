package dev.agentcanary.agent.wire;

import dev.agentcanary.agent.Answer;
import dev.agentcanary.agent.Exchange;
import dev.agentcanary.agent.OwnFault;
import java.io.EOFException;
import java.io.IOException;
import java.net.ConnectException;
import java.net.ProtocolException;
import java.net.SocketException;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import javax.net.ssl.SSLException;

/// What an exception from a transport makes of a turn.
///
/// Whatever has an `IOException` among its causes is the network's or the service's; anything else
/// is the canary's own fault. Libraries wrap differently, so all causes are looked at.
public final class Faults {
  private static final String REFUSED = "ConnectionRefused";
  private static final String NO_TLS = "TlsFailure";

  private Faults() {}

  /// The answer that a failure is.
  static Answer answer(Throwable thrown, Exchange exchange) {
    if (has(thrown, UnknownHostException.class)) {
      return new Answer.Refused(
          OwnFault.DNS,
          "UnknownHost",
          "the host's name does not resolve: " + message(thrown),
          exchange);
    }
    if (!has(thrown, IOException.class)) {
      return new Answer.Abandoned(
          has(thrown, OutOfMemoryError.class) ? OwnFault.OUT_OF_MEMORY : OwnFault.INTERNAL,
          "the canary failed: " + thrown.getClass().getName() + ": " + thrown.getMessage(),
          exchange);
    }
    if (exchange.status().isPresent()) {
      return new Answer.Broken(
          "CutStream",
          "the stream was cut after " + exchange.bytes() + " bytes: " + message(thrown),
          exchange);
    }
    return new Answer.Broken(type(thrown), message(thrown), exchange);
  }

  /// The innermost message there is, short enough for a report.
  public static String message(Throwable thrown) {
    String message = thrown.getClass().getSimpleName();
    for (Throwable each = thrown; each != null; each = each.getCause()) {
      if (each.getMessage() != null && !each.getMessage().isBlank()) {
        message = each.getMessage();
      }
    }
    return message.length() <= 400 ? message : message.substring(0, 400) + "…";
  }

  /// Whether the request cannot have gone out, so that it can have opened no session: a name that
  /// does not resolve, a connection or a TLS handshake that did not come about.
  public static boolean neverSent(Answer answer) {
    if (answer instanceof Answer.Broken broken) {
      return broken.exchange().status().isEmpty()
          && (broken.type().equals(REFUSED) || broken.type().equals(NO_TLS));
    }
    return answer instanceof Answer.Refused refused && refused.fault() == OwnFault.DNS;
  }

  private static String type(Throwable thrown) {
    // Only connecting has a time that is shorter than any turn's.
    if (has(thrown, SocketTimeoutException.class)) {
      return REFUSED;
    }
    // A connection that breaks under TLS is an SSLException as well.
    if (has(thrown, SSLException.class) && !has(thrown, SocketException.class)) {
      return NO_TLS;
    }
    if (has(thrown, ConnectException.class)) {
      return REFUSED;
    }
    if (has(thrown, ProtocolException.class)) {
      return "ProtocolError";
    }
    return has(thrown, SocketException.class) || has(thrown, EOFException.class)
        ? "ConnectionReset"
        : "ConnectionFailed";
  }

  private static boolean has(Throwable thrown, Class<? extends Throwable> kind) {
    for (Throwable each = thrown; each != null; each = each.getCause()) {
      if (kind.isInstance(each)) {
        return true;
      }
    }
    return false;
  }
}
