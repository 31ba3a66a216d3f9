package dev.agentcanary.agent.wire;

import dev.agentcanary.agent.Stop;
import dev.agentcanary.agent.reply.ServiceError;
import dev.agentcanary.agent.reply.WireReply;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.Callable;

/// Stopping a session, inside its time, even in a thread that has been interrupted: a session that
/// is left behind costs money.
public final class SessionStop {
  private static final int MOST_ERROR_BYTES = 8 << 10;

  private SessionStop() {}

  /// Runs the call; success and 404, already gone, count as stopped. Never throws.
  public static Stop run(Callable<WireReply> call, Duration timeout) {
    return switch (OwnThread.runThrough(() -> stop(call.call()), timeout)) {
      case OwnThread.Outcome.Done<Stop>(Stop stop) -> stop;
      case OwnThread.Outcome.Failed<Stop>(Throwable cause) ->
          new Stop.Leaked(Faults.message(cause));
      case OwnThread.Outcome.Late<Stop> _ ->
          new Stop.Leaked("no answer within " + timeout.toMillis() + " ms");
      case OwnThread.Outcome.Interrupted<Stop> _ -> new Stop.Leaked("interrupted");
    };
  }

  private static Stop stop(WireReply reply) throws java.io.IOException {
    try (InputStream body = reply.body()) {
      int status = reply.status();
      if (status == 404 || status >= 200 && status < 300) {
        return new Stop.Stopped();
      }
      String text = new String(body.readNBytes(MOST_ERROR_BYTES), StandardCharsets.UTF_8);
      return new Stop.Leaked(ServiceError.of(reply.headers(), text).phrase(status));
    }
  }
}
