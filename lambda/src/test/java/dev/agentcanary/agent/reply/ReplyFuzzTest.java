package dev.agentcanary.agent.reply;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import dev.agentcanary.agent.AnswerSettings;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Whatever bytes an agent sends become an answer, the same one however they are cut.
class ReplyFuzzTest {
  private static final List<AnswerSettings> SETTINGS =
      List.of(
          new AnswerSettings(Optional.empty(), 1 << 10),
          new AnswerSettings(Optional.empty(), 16),
          new AnswerSettings(Optional.of("choices[0].delta.content"), 1 << 10),
          new AnswerSettings(Optional.of("$.content[].text"), 1 << 10));

  @FuzzTest
  void aStreamBecomesAnAnswer(byte[] body) {
    check("text/event-stream", body);
  }

  @FuzzTest
  void aDocumentBecomesAnAnswer(byte[] body) {
    check("application/json", body);
  }

  @FuzzTest
  void theBodyOfAnErrorBecomesAPhrase(byte[] body) {
    String text = new String(body, StandardCharsets.UTF_8);
    assertThat(ServiceError.of(Map.of(), text).phrase(500))
        .startsWith("HTTP 500")
        .hasSizeLessThan(2_000);
  }

  private static void check(String type, byte[] body) {
    for (AnswerSettings settings : SETTINGS) {
      List<Object> whole = Reading.saying(Reading.read(type, body, settings));
      assertThat(Reading.saying(Reading.read(type, body, settings, 1))).isEqualTo(whole);
      assertThat(Reading.saying(Reading.read(type, body, settings, 7, 2))).isEqualTo(whole);
    }
  }
}
