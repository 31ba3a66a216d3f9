package dev.agentcanary.agent.reply;

import static org.assertj.core.api.Assertions.assertThat;

import dev.agentcanary.agent.Answer;
import dev.agentcanary.agent.AnswerSettings;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Replies of up to 99 MB that want memory, read in a heap that could not hold them: the build runs
/// this class with 128 MB.
@Timeout(value = 5, unit = TimeUnit.MINUTES)
class HostileReplyHeapTest {
  private static final AnswerSettings SMALL = new AnswerSettings(Optional.empty(), 1 << 10);

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          a line without an end      | text/event-stream | data:          | x                  | 99 | Answered
          a comment without an end   | text/event-stream | :              | x                  | 99 | Empty
          an event of empty lines    | text/event-stream | data: a\\n     | data:\\n           | 20 | Answered
          events by the million      | text/event-stream | data: a\\n\\n  | data: "b"\\n\\n    |  8 | Answered
          messages, the last one cut | text/event-stream | :\\n           | data: {"message":{"content":[{"text":"Hi"}]}}\\n\\n | 8 | Broken
          lines that are no event    | text/event-stream | x\\n           | y\\n               | 20 | Broken
          brackets, one in the other | application/json  | [              | [                  | 99 | Broken
          objects, one in the other  | application/json  | {              | "a":{              | 99 | Broken
          a string without an end    | application/json  | {"response":"  | \\\\u0041          | 99 | Answered
          a key without an end       | application/json  | {"             | x                  | 99 | Broken
          a number without an end    | application/json  | [1             | 0                  | 99 | Broken
          a document of blanks       | application/json  | [              | ` `                | 99 | Broken
          a text without an end      | text/plain        | x              | é                  | 99 | Answered
          """)
  void isReadInBoundedMemory(
      String name, String type, String beginning, String again, int megabytes, String answer)
      throws IOException {
    InputStream body =
        new Repeating(unescaped(beginning), unescaped(again), megabytes * 1_000_000L);
    Evidence evidence = new Evidence(() -> 0, 16);
    WireReply reply = new WireReply(200, Map.of("content-type", type), body);

    Answer read = new ReplyReader(SMALL, InstantSource.system()).read(reply, evidence);

    assertThat(read.getClass().getSimpleName()).as("%s", read).isEqualTo(answer);
  }

  private static byte[] unescaped(String text) {
    return text.replace("\\n", "\n").replace("\\\\", "\\").getBytes(StandardCharsets.UTF_8);
  }

  /// A beginning, and then the same again and again; nothing of it is kept.
  private static final class Repeating extends InputStream {
    private final byte[] beginning;
    private final byte[] again;
    private final long length;
    private long at;

    Repeating(byte[] beginning, byte[] again, long length) {
      this.beginning = beginning;
      this.again = again;
      this.length = length;
    }

    @Override
    public int read() {
      if (at >= length) {
        return -1;
      }
      long i = at++;
      byte next =
          i < beginning.length
              ? beginning[(int) i]
              : again[(int) ((i - beginning.length) % again.length)];
      return next & 0xFF;
    }
  }
}
