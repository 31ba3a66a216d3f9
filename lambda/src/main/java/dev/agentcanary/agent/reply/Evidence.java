package dev.agentcanary.agent.reply;

import dev.agentcanary.agent.Chunk;
import dev.agentcanary.agent.Exchange;
import dev.agentcanary.agent.Timings;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.LongSupplier;

/// What is seen on the wire during one turn, as it is seen; [#exchange()] is the record of it.
///
/// Safe for use by many threads: a turn that runs out of time is described by the waiting thread
/// while the reading one may still be at work.
public final class Evidence {
  private final LongSupplier nanos;
  private final int headBytes;

  private int conflictRetries;
  private boolean sent;
  private long start;
  private OptionalInt status;
  private Map<String, String> headers;
  private Optional<Duration> toHeaders;
  private Optional<Duration> toFirstToken;
  private Optional<Duration> total;
  private Duration largestGap;
  private Duration lastChunk;
  private List<Chunk> chunks;
  private long reads;
  private long bytes;
  private byte[] head;
  private int headLength;

  /// @param nanos a monotonic clock
  /// @param headBytes how much of the body is kept for people to look at
  public Evidence(LongSupplier nanos, int headBytes) {
    this.nanos = nanos;
    this.headBytes = headBytes;
    clear();
  }

  /// The request is about to be written: time counts from here. Called again, it counts anew.
  public synchronized void sending() {
    sent = true;
    start = nanos.getAsLong();
  }

  /// The service asked for the request to be sent again: what was seen so far is forgotten.
  public synchronized void retrying() {
    clear();
    conflictRetries++;
  }

  /// Status line and headers have been read.
  synchronized void headers(WireReply reply) {
    toHeaders = Optional.of(now());
    status = OptionalInt.of(reply.status());
    headers = reply.headers();
  }

  /// One read of the body brought `count` bytes, more than none.
  ///
  /// @return when
  synchronized Duration chunk(byte[] buffer, int count) {
    Duration at = now();
    if (bytes > 0 && at.minus(lastChunk).compareTo(largestGap) > 0) {
      largestGap = at.minus(lastChunk);
    }
    lastChunk = at;
    if (chunks.size() == Exchange.MOST_CHUNKS) {
      chunks.remove(Exchange.FIRST_CHUNKS);
    }
    chunks.add(new Chunk(at, count));
    reads++;
    int kept = Math.min(count, headBytes - headLength);
    System.arraycopy(buffer, 0, head, headLength, kept);
    headLength += kept;
    bytes += count;
    return at;
  }

  /// The reply has been read to its end, or nothing more of it will be read.
  synchronized void ended() {
    total = Optional.of(now());
  }

  /// When the answer's text began.
  synchronized void firstToken(Duration at) {
    toFirstToken = Optional.of(at);
  }

  /// Whether the request was about to be written.
  public synchronized boolean sent() {
    return sent;
  }

  /// What has been seen so far.
  public synchronized Exchange exchange() {
    return new Exchange(
        status,
        headers,
        chunks,
        reads,
        bytes,
        Utf8.beginning(head, headLength),
        conflictRetries,
        new Timings(
            toHeaders,
            toFirstToken,
            largestGap,
            total.isPresent() ? total.get() : sent ? now() : Duration.ZERO));
  }

  private void clear() {
    status = OptionalInt.empty();
    headers = Map.of();
    toHeaders = Optional.empty();
    toFirstToken = Optional.empty();
    total = Optional.empty();
    largestGap = Duration.ZERO;
    lastChunk = Duration.ZERO;
    chunks = new ArrayList<>();
    reads = 0;
    bytes = 0;
    head = new byte[headBytes];
    headLength = 0;
  }

  private Duration now() {
    return Duration.ofNanos(nanos.getAsLong() - start);
  }
}
