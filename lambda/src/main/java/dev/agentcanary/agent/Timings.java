package dev.agentcanary.agent;

import java.time.Duration;
import java.util.Optional;

/// When things happened, counted from the moment the request was about to be written.
///
/// Time spent on fetching a token or on waiting before a retry is not in it.
///
/// @param toHeaders until the status line and headers had been read
/// @param toFirstToken until the first chunk that held answer text had been read; the last chunk of
///   a JSON document, because nobody can use its text earlier
/// @param largestGap the longest wait between two successive reads of the body; zero with fewer
///   than two
/// @param total until the reply had been read, or had failed
public record Timings(
    Optional<Duration> toHeaders,
    Optional<Duration> toFirstToken,
    Duration largestGap,
    Duration total) {
  /// Nothing was sent.
  public static final Timings NONE =
      new Timings(Optional.empty(), Optional.empty(), Duration.ZERO, Duration.ZERO);
}
