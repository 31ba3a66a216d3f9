package dev.agentcanary.agent.wire;

import java.time.Duration;
import java.time.InstantSource;
import java.util.function.LongSupplier;

/// What every transport needs from outside.
///
/// @param nanos a monotonic clock, for what is measured
/// @param clock the wall clock, for what expires and is signed
/// @param pause how to wait before a conflict is repeated
/// @param headBytes of every body are kept for people to look at, 0 or more
public record WireSettings(LongSupplier nanos, InstantSource clock, Pause pause, int headBytes) {
  /// Enough of a body to see what it is.
  public static final int HEAD_BYTES = 512;

  /// For a connection to come about.
  public static final Duration CONNECT_TIMEOUT = Duration.ofSeconds(10);

  /// Before a retryable conflict is sent again.
  public static final Duration CONFLICT_PAUSE = Duration.ofMillis(250);
}
