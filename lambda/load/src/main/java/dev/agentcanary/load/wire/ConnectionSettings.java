package dev.agentcanary.load.wire;

import dev.agentcanary.agent.wire.Pause;
import java.time.Duration;
import java.util.function.LongSupplier;

/// How connections are opened and kept.
///
/// @param ahead so many are held open from the beginning, 0 or more
/// @param gap between the beginnings of two openings, zero or more
/// @param keep a connection that has been idle so long after a reply is not used again; less if the
///   server says less
/// @param nanos a monotonic clock
/// @param pause how to wait
/// @param listener is told of every connection
public record ConnectionSettings(
    int ahead,
    Duration gap,
    Duration keep,
    LongSupplier nanos,
    Pause pause,
    ConnectionListener listener) {
  /// A handshake takes 2 to 6 ms of CPU on either side: at 200 a second it leaves room for turns.
  public static final Duration GAP = Duration.ofMillis(5);

  /// Longer than people think between two questions, shorter than most servers keep a connection.
  public static final Duration KEEP = Duration.ofSeconds(20);
}
