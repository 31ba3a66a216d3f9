package dev.agentcanary.agent.reply;

import dev.agentcanary.agent.Answer;
import dev.agentcanary.agent.AnswerSettings;
import dev.agentcanary.agent.Exchange;
import dev.agentcanary.agent.Reply;
import dev.agentcanary.agent.reply.BodyReader.Finding;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.time.InstantSource;
import java.util.Optional;
import java.util.OptionalInt;

/// Makes an [Answer] of a reply: the one place where replies are read, whatever the transport.
///
/// A body is read to its end even when the answer's limit has been reached, so that the total is
/// true and an error event at the end is seen; memory stays bounded. Immutable, for any thread.
public final class ReplyReader {
  /// The runtime's own limit for a reply. A longer one is broken.
  static final long MOST_BYTES = 100_000_000;

  /// So much of an error's body is read.
  private static final int MOST_ERROR_BYTES = 64 << 10;

  private final AnswerSettings settings;
  private final InstantSource clock;

  /// @param clock the one that requests are signed by
  public ReplyReader(AnswerSettings settings, InstantSource clock) {
    this.settings = settings;
    this.clock = clock;
  }

  /// Reads the whole reply. Bounded in memory, not in time: that is the caller's.
  ///
  /// @param evidence gets headers, chunks and times as they are seen
  /// @throws IOException if the stream breaks, also when it ends before `Content-Length` bytes
  public Answer read(WireReply reply, Evidence evidence) throws IOException {
    evidence.headers(reply);
    if (!reply.successful()) {
      return failed(reply, evidence);
    }
    String type = reply.header("content-type").orElse("");
    Optional<BodyReader> reader = BodyReader.of(type, settings);
    if (reader.isEmpty()) {
      String head = beginning(reply, evidence);
      return head.isEmpty()
          ? new Answer.Empty(evidence.exchange())
          : unreadable("content type " + Messages.line(type), evidence);
    }
    return answer(drain(reply, reader.get(), evidence), evidence);
  }

  /// Whether the answer is the one conflict that the service wants to be sent again.
  public static boolean mayBeRepeated(Answer answer) {
    return answer instanceof Answer.Broken(String type, _, Exchange exchange)
        && type.equals(StatusRules.RETRYABLE_CONFLICT)
        && exchange.status().equals(OptionalInt.of(409));
  }

  private Answer answer(Finding finding, Evidence evidence) {
    return switch (finding) {
      case Finding.Text(AnswerText text, var shape) when !text.isBlank() -> {
        evidence.firstToken(text.since());
        yield new Answer.Answered(
            new Reply(text.toString(), shape, text.isCut()), evidence.exchange());
      }
      case Finding.Text _, Finding.Nothing _ -> new Answer.Empty(evidence.exchange());
      case Finding.Failure(String type, String message) ->
          new Answer.AgentError(type, message, evidence.exchange());
      case Finding.Unreadable(String message) -> unreadable(message, evidence);
    };
  }

  private static Answer unreadable(String message, Evidence evidence) {
    return new Answer.Broken("UnreadableReply", message, evidence.exchange());
  }

  private Answer failed(WireReply reply, Evidence evidence) {
    String body = beginning(reply, evidence);
    return StatusRules.answer(
        reply.status(),
        ServiceError.of(reply.headers(), body),
        evidence.exchange(),
        clock.instant());
  }

  private static Finding drain(WireReply reply, BodyReader reader, Evidence evidence)
      throws IOException {
    InputStream body = reply.body();
    byte[] buffer = new byte[16 << 10];
    long bytes = 0;
    boolean wanted = true;
    while (wanted) {
      int count = body.read(buffer);
      if (count < 0) {
        checkLength(reply, bytes);
        wanted = false;
      } else if (count > 0) {
        bytes += count;
        wanted = reader.take(buffer, count, evidence.chunk(buffer, count));
      }
      if (bytes > MOST_BYTES) {
        evidence.ended();
        return new Finding.Unreadable("longer than " + MOST_BYTES + " bytes");
      }
    }
    evidence.ended();
    return reader.finish();
  }

  private static void checkLength(WireReply reply, long bytes) throws EOFException {
    String length = reply.header("content-length").orElse("");
    boolean plain = reply.header("content-encoding").isEmpty();
    if (plain && !length.isEmpty() && !length.equals(Long.toString(bytes))) {
      throw new EOFException("the reply announced " + length + " bytes and ended after " + bytes);
    }
  }

  /// As much of a body as tells what is wrong. If it breaks off, what has come must do.
  private static String beginning(WireReply reply, Evidence evidence) {
    Bytes kept = new Bytes(MOST_ERROR_BYTES);
    byte[] buffer = new byte[4 << 10];
    try {
      int count = 0;
      while (count >= 0 && !kept.isCut()) {
        count = reply.body().read(buffer);
        if (count > 0) {
          evidence.chunk(buffer, count);
          kept.append(buffer, 0, count);
        }
      }
    } catch (IOException _) {
      // The status has said what matters.
    }
    evidence.ended();
    return kept.text();
  }
}
