package dev.agentcanary.agent.reply;

import static org.assertj.core.api.Assertions.assertThat;

import dev.agentcanary.agent.Answer;
import dev.agentcanary.agent.AnswerSettings;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;

/// How bytes are cut into chunks is chance and must not matter; and no bytes are fatal.
class ChunkingLawsTest {
  private static final AnswerSettings SMALL = new AnswerSettings(Optional.empty(), 1 << 10);

  @Property(tries = 500)
  void anyChunkingGivesTheSameAnswer(
      @ForAll("bodies") String body,
      @ForAll("types") String type,
      @ForAll @Size(min = 1, max = 5) List<@IntRange(min = 1, max = 9) Integer> chunks) {
    byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
    Answer whole = Reading.read(type, bytes, SMALL);
    Answer chunked =
        Reading.read(type, bytes, SMALL, chunks.stream().mapToInt(Integer::intValue).toArray());
    assertThat(Reading.saying(chunked)).isEqualTo(Reading.saying(whole));
  }

  @Property(tries = 100)
  void aCutAtAnyByteGivesTheSameAnswer(
      @ForAll("bodies") String body, @ForAll("types") String type) {
    byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
    List<Object> whole = Reading.saying(Reading.read(type, bytes, SMALL));
    for (int cut = 1; cut < bytes.length; cut++) {
      assertThat(Reading.saying(Reading.read(type, bytes, SMALL, cut, bytes.length)))
          .isEqualTo(whole);
    }
  }

  @Property(tries = 500)
  void arbitraryBytesAreReadToSomeAnswer(
      @ForAll byte[] bytes, @ForAll("types") String type, @ForAll("selectors") String selector) {
    AnswerSettings settings =
        new AnswerSettings(Optional.of(selector).filter(text -> !text.isEmpty()), 1 << 10);
    assertThat(Reading.saying(Reading.read(type, bytes, settings))).isNotEmpty();
  }

  @Property(tries = 500)
  void anAnswerIsNeverBlankAndNeverLongerThanItsLimit(
      @ForAll("bodies") String body, @ForAll("types") String type) {
    if (Reading.read(type, body.repeat(50).getBytes(StandardCharsets.UTF_8), SMALL)
        instanceof Answer.Answered answered) {
      assertThat(answered.reply().text()).isNotBlank();
      assertThat(answered.reply().text().getBytes(StandardCharsets.UTF_8).length)
          .isLessThanOrEqualTo(SMALL.limitBytes());
    }
  }

  @Provide
  Arbitrary<String> types() {
    return Arbitraries.of("text/event-stream", "application/json", "text/plain", "");
  }

  @Provide
  Arbitrary<String> selectors() {
    return Arbitraries.of("", "a", "$.text", "choices[0].delta.content", "content[].text");
  }

  /// Bodies made of the pieces that replies are made of, in any order.
  @Provide
  Arbitrary<String> bodies() {
    return Arbitraries.of(
            "data: ",
            "data:",
            "data",
            "event: error\n",
            "event: x\r\n",
            ": c\n",
            "id: 1\n",
            "\n",
            "\r",
            "\r\n",
            "\n\n",
            "{",
            "}",
            "[",
            "]",
            ",",
            ":",
            "\"",
            "\\",
            "\\u00",
            "é",
            "😀",
            " ",
            "\uFEFF",
            "null",
            "true",
            "1e999999999",
            "-",
            "[DONE]",
            "{\"text\":\"Hi 😀\"}",
            "{\"response\":\"Hi\"}",
            "\"Hi\"",
            "{\"error\":\"boom\"}",
            "{\"error\":[1]}",
            "{\"event\":{\"contentBlockDelta\":{\"delta\":{\"text\":\"Hi\"}}}}",
            "{\"message\":{\"content\":[{\"text\":\"Hi\"},{\"text\":\"Ho\"}]}}",
            "{\"text\":\"\\ud83d\"}",
            "[[[[[[[[[[[[")
        .list()
        .ofMaxSize(30)
        .map(pieces -> String.join("", pieces));
  }
}
