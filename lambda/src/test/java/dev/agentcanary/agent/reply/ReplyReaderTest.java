package dev.agentcanary.agent.reply;

import static org.assertj.core.api.Assertions.assertThat;

import dev.agentcanary.agent.Answer;
import dev.agentcanary.agent.AnswerSettings;
import dev.agentcanary.agent.Exchange;
import dev.agentcanary.agent.Reply;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ReplyReaderTest {
  private static final int LIMIT = 1 << 10;

  @Test
  void timesAreThoseOfTheChunks() {
    AtomicLong clock = new AtomicLong();
    byte[] body =
        utf8("data: {\"start\":1}\n\ndata: {\"text\":\"a\"}\n\ndata: {\"text\":\"b\"}\n\n");
    Answer answer =
        Reading.read(
            "text/event-stream",
            body,
            AnswerSettings.DEFAULT,
            () -> clock.getAndAdd(1_000_000),
            19,
            20,
            20);
    Exchange exchange = answer.exchange();
    assertThat(exchange.timings().toHeaders()).contains(Duration.ofMillis(1));
    assertThat(exchange.chunks())
        .extracting(chunk -> chunk.at().toMillis())
        .containsExactly(2L, 3L, 4L);
    assertThat(exchange.timings().toFirstToken()).contains(Duration.ofMillis(3));
    assertThat(exchange.timings().largestGap()).isEqualTo(Duration.ofMillis(1));
    assertThat(exchange.timings().total()).isEqualTo(Duration.ofMillis(5));
  }

  @Test
  void theTextOfADocumentComesWithItsLastBytes() {
    AtomicLong clock = new AtomicLong();
    Answer answer =
        Reading.read(
            "application/json",
            utf8("{\"response\":\"Hello\"}"),
            AnswerSettings.DEFAULT,
            () -> clock.getAndAdd(1_000_000),
            15,
            5);
    assertThat(answer.exchange().timings().toFirstToken()).contains(Duration.ofMillis(3));
  }

  @Test
  void leadingBlankPiecesAreTextButNotTheFirstToken() {
    AtomicLong clock = new AtomicLong();
    Answer answer =
        Reading.read(
            "text/event-stream",
            utf8("data: {\"text\":\"\\n\"}\n\ndata: {\"text\":\"a\"}\n\n"),
            AnswerSettings.DEFAULT,
            () -> clock.getAndAdd(1_000_000),
            21,
            20);
    assertThat(reply(answer).text()).isEqualTo("\na");
    assertThat(answer.exchange().timings().toFirstToken()).contains(Duration.ofMillis(3));
  }

  @ParameterizedTest
  @ValueSource(strings = {"a", "é", "€", "😀"})
  void anAnswerIsCutBetweenCharacters(String character) {
    String text = "x" + character.repeat(LIMIT);
    int fits = (LIMIT - 1) / utf8(character).length;
    for (String type : new String[] {"text/plain", "application/json", "text/event-stream"}) {
      String json = "{\"text\":\"" + text + "\"}";
      String body =
          switch (type) {
            case "text/plain" -> text;
            case "application/json" -> json;
            default -> "data: " + json + "\n\n";
          };
      Reply reply = reply(read(type, body));
      assertThat(reply.text()).isEqualTo("x" + character.repeat(fits));
      assertThat(reply.cut()).isTrue();
    }
  }

  @Test
  void anAnswerOfExactlyTheLimitIsNotCut() {
    String text = "a".repeat(LIMIT);
    assertThat(reply(read("text/plain", text)).cut()).isFalse();
    assertThat(reply(read("application/json", "\"" + text + "\"")).cut()).isFalse();
  }

  @ParameterizedTest
  @CsvSource({"a,1", "\\u00e9,2", "\\ud83d\\ude00,4", "\\\\,1", "\\n,1"})
  void theBeginningOfADocumentThatIsTooLongToKeepIsRead(String escaped, int bytes) {
    String text = escaped.repeat(200_000);
    for (int shift = 1; shift <= 12; shift++) {
      String document =
          "{\"id\":[1,{\"x\":null}],\"response\":{\"content\":[{\"text\":\""
              + "-".repeat(shift)
              + text
              + "\"}]},\"status\":\"success\"}";
      Reply reply = reply(read("application/json", document));
      assertThat(utf8(reply.text()).length).isBetween(LIMIT - bytes + 1, LIMIT);
      assertThat(reply.cut()).isTrue();
      assertThat(reply(read("text/event-stream", "data: " + document + "\n\n")).text())
          .isEqualTo(reply.text());
    }
  }

  @Test
  void aDocumentWhoseTextLiesBeyondWhatIsKeptIsUnreadable() {
    String padding = "{\"padding\":[" + "1,".repeat(100_000) + "1],\"response\":\"Hi\"}";
    Answer answer = read("application/json", padding);
    assertThat(answer).isInstanceOf(Answer.Broken.class);
    assertThat(((Answer.Broken) answer).message())
        .isEqualTo("no text in the first 69632 bytes of a document too long to keep");
  }

  @Test
  void errorsAreFoundBeyondTheLimit() {
    String stream =
        "data: {\"text\":\"" + "a".repeat(2 * LIMIT) + "\"}\n\ndata: {\"error\":\"boom\"}\n\n";
    assertThat(read("text/event-stream", stream)).isInstanceOf(Answer.AgentError.class);
  }

  @Test
  void theReadingStopsAtAnErrorEvent() {
    Answer answer =
        Reading.read(
            "text/event-stream",
            utf8("data: {\"error\":\"boom\"}\n\n" + "data: {\"text\":\"a\"}\n\n".repeat(100)),
            AnswerSettings.DEFAULT,
            26);
    assertThat(answer.exchange().bytes()).isEqualTo(26);
  }

  @Test
  void aSelectorWinsOverDetection() {
    AnswerSettings settings =
        new AnswerSettings(
            Optional.of("choices[0].delta.content"), AnswerSettings.DEFAULT.limitBytes());
    String stream =
        "data: {\"text\":\"no\",\"choices\":[{\"delta\":{\"content\":\"Hel\"}}]}\n\n"
            + "data: {\"choices\":[{\"delta\":{\"content\":\"lo\"}}]}\n\n"
            + "data: {\"choices\":[{\"delta\":{}}]}\n\ndata: raw\n\n";
    Reply reply = reply(Reading.read("text/event-stream", utf8(stream), settings));
    assertThat(reply.text()).isEqualTo("Hello");
    assertThat(reply.shape()).hasToString("selector:choices[0].delta.content");
    assertThat(Reading.read("application/json", utf8("{\"response\":\"Hi\"}"), settings))
        .isInstanceOf(Answer.Empty.class);
  }

  @ParameterizedTest
  @CsvSource({
    "a, yes",
    "$.a.b, yes",
    "a[].b, yes",
    "[0].a, yes",
    "$[0], yes",
    "a[12].b[], yes",
    "a b.c-d, yes",
    "'', no",
    "., no",
    "a., no",
    ".a, no",
    "a..b, no",
    "a[x], no",
    "a[, no",
    "a]b, no",
    "$, no"
  })
  void selectorsAreCheckedByTheirForm(String text, String valid) {
    assertThat(Selector.isValid(text)).isEqualTo(valid.equals("yes"));
  }

  @Test
  void aReplyWithoutContentTypeIsReadAsJson() {
    assertThat(reply(read("", "\"Hi\"")).text()).isEqualTo("Hi");
    assertThat(reply(read("application/vnd.agent+json", "\"Hi\"")).text()).isEqualTo("Hi");
  }

  private static Answer read(String type, String body) {
    return Reading.read(type, utf8(body), new AnswerSettings(Optional.empty(), LIMIT));
  }

  private static Reply reply(Answer answer) {
    assertThat(answer).isInstanceOf(Answer.Answered.class);
    return ((Answer.Answered) answer).reply();
  }

  private static byte[] utf8(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
