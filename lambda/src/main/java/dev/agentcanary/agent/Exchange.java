package dev.agentcanary.agent;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

/// The evidence of one turn: what was seen on the wire.
///
/// @param status the HTTP status, absent if no status line was read
/// @param headers the reply's headers, names in lower case, several values joined by `, `
/// @param chunks the reads of the body in order: all, or of more than [#MOST_CHUNKS] the first
///   [#FIRST_CHUNKS] and then the last
/// @param reads of the body in all
/// @param bytes of body read in all
/// @param head the first bytes of the body as text, as many as the transport's limits say
/// @param conflictRetries how often a retryable HTTP 409 was answered by sending again, 0 or 1
/// @param timings of the last attempt
public record Exchange(
    OptionalInt status,
    Map<String, String> headers,
    List<Chunk> chunks,
    long reads,
    long bytes,
    String head,
    int conflictRetries,
    Timings timings) {
  /// How many chunks are kept; others count in `reads`, `bytes` and the timings only.
  public static final int MOST_CHUNKS = 64;

  /// How many of them are the first, if there were more.
  public static final int FIRST_CHUNKS = 48;

  /// Nothing was sent.
  public static final Exchange NONE =
      new Exchange(OptionalInt.empty(), Map.of(), List.of(), 0, "", 0, Timings.NONE);

  public Exchange {
    headers = Map.copyOf(headers);
    chunks = List.copyOf(chunks);
  }

  /// With every read of the body.
  public Exchange(
      OptionalInt status,
      Map<String, String> headers,
      List<Chunk> chunks,
      long bytes,
      String head,
      int conflictRetries,
      Timings timings) {
    this(status, headers, chunks, chunks.size(), bytes, head, conflictRetries, timings);
  }

  /// Whether nothing was sent, so that nothing can have come. Compares no records: the JVM makes a
  /// class for each comparison of them.
  public boolean isNone() {
    return status.isEmpty()
        && bytes == 0
        && conflictRetries == 0
        && timings.total().isZero()
        && timings.toHeaders().isEmpty();
  }

  /// The value of a header, whatever the case of `name`.
  public Optional<String> header(String name) {
    return Optional.ofNullable(headers.get(name.toLowerCase(Locale.ROOT)));
  }

  /// The service's id of the request, for a support case.
  public Optional<String> requestId() {
    return header("x-amzn-requestid");
  }

  /// The trace the request belongs to.
  public Optional<String> traceId() {
    return header("x-amzn-trace-id");
  }
}
