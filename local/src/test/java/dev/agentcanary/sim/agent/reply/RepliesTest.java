package dev.agentcanary.sim.agent.reply;

import static org.assertj.core.api.Assertions.assertThat;

import dev.agentcanary.sim.agent.http.Part;
import dev.agentcanary.sim.agent.http.Response;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class RepliesTest {
  private static final Duration LATENCY = Duration.ofSeconds(10);
  private static final String TEXT = "One two three four five six seven.";

  private static Response stream(StreamShape shape) {
    return new Replies(true, shape, LATENCY).of(TEXT);
  }

  private static String body(Response response) {
    return new String(response.body(), StandardCharsets.UTF_8);
  }

  @Test
  void jsonComesWholeWhenTheLatencyIsOver() {
    Response response = new Replies(false, StreamShape.TEXT, LATENCY).of(TEXT);

    assertThat(response.before()).isEqualTo(LATENCY);
    assertThat(response.parts()).hasSize(1);
  }

  @Test
  void aStreamTakesTheLatencyFromHeadersToLastPart() {
    Response response = stream(StreamShape.STRANDS);
    Duration parts =
        response.parts().stream().map(Part::before).reduce(Duration.ZERO, Duration::plus);

    assertThat(response.before()).isEqualTo(Duration.ofSeconds(1));
    assertThat(response.before().plus(parts)).isEqualTo(LATENCY);
    assertThat(response.parts().stream().map(Part::before).filter(Duration::isPositive).findFirst())
        .contains(Duration.ofSeconds(2));
  }

  @Test
  void textDeltasAreObjects() {
    assertThat(body(stream(StreamShape.TEXT)))
        .isEqualTo(
            """
            data: {"text": "One two three"}

            data: {"text": " four five six"}

            data: {"text": " seven."}

            """);
  }

  @Test
  void rawTextKeepsItsSpaces() {
    assertThat(body(stream(StreamShape.RAW)))
        .isEqualTo("data: One two three\n\ndata:  four five six\n\ndata:  seven.\n\n");
  }

  @Test
  void linesOfRawTextAreLinesOfData() {
    assertThat(body(new Replies(true, StreamShape.RAW, LATENCY).of("One\n\ntwo")))
        .isEqualTo("data: One\ndata: \ndata: two\n\n");
  }
}
