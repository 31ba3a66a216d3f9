package dev.agentcanary.agent.reply;

import dev.agentcanary.agent.Answer;
import dev.agentcanary.agent.AnswerSettings;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.function.LongSupplier;

/// Reads a reply from memory, in chunks of any size.
final class Reading {
  private Reading() {}

  static Answer read(String contentType, byte[] body, AnswerSettings settings, int... chunks) {
    return read(contentType, body, settings, () -> 0, chunks);
  }

  /// @param chunks how many bytes the reads return, round and round; none: all at once
  static Answer read(
      String contentType, byte[] body, AnswerSettings settings, LongSupplier nanos, int... chunks) {
    Evidence evidence = new Evidence(nanos, 16);
    evidence.sending();
    WireReply reply =
        new WireReply(200, Map.of("content-type", contentType), new Chunked(body, chunks));
    try {
      return new ReplyReader(settings, () -> Instant.EPOCH).read(reply, evidence);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// What an answer says, without how it came.
  static List<Object> saying(Answer answer) {
    return switch (answer) {
      case Answer.Answered answered -> List.of(answered.reply());
      case Answer.Empty _ -> List.of("Empty");
      case Answer.AgentError error -> List.of("AgentError", error.type(), error.message());
      case Answer.Broken broken -> List.of("Broken", broken.type(), broken.message());
      case Answer.StartupFailed _,
          Answer.Throttled _,
          Answer.Refused _,
          Answer.TimedOut _,
          Answer.Abandoned _ ->
          throw new AssertionError("not of a 200: " + answer);
    };
  }

  private static final class Chunked extends InputStream {
    private final byte[] body;
    private final int[] chunks;
    private int at;
    private int reads;

    Chunked(byte[] body, int[] chunks) {
      this.body = body;
      this.chunks = chunks;
    }

    @Override
    public int read() {
      throw new AssertionError("reading byte by byte would hide when chunks come");
    }

    @Override
    public int read(byte[] buffer, int offset, int length) {
      if (at == body.length) {
        return -1;
      }
      int size = chunks.length == 0 ? body.length : chunks[reads++ % chunks.length];
      int count = Math.min(Math.min(size, length), body.length - at);
      System.arraycopy(body, at, buffer, offset, count);
      at += count;
      return count;
    }
  }
}
