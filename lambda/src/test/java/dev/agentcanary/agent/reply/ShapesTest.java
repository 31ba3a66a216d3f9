package dev.agentcanary.agent.reply;

import static org.assertj.core.api.Assertions.assertThat;

import dev.agentcanary.agent.Answer;
import dev.agentcanary.agent.AnswerSettings;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// The shapes of replies: each file of `src/test/resources/replies` is a body, and the file of the
/// same name with `.expected` says what is read from it. `-Dgoldens=rewrite` writes the latter.
class ShapesTest {
  private static final Path FOLDER = folder();

  static List<String> bodies() throws IOException {
    try (Stream<Path> files = Files.list(FOLDER)) {
      return files
          .map(file -> file.getFileName().toString())
          .filter(name -> !name.endsWith(".expected"))
          .sorted()
          .toList();
    }
  }

  static List<String> streams() throws IOException {
    return bodies().stream().filter(name -> name.endsWith(".sse")).toList();
  }

  @ParameterizedTest
  @MethodSource("bodies")
  void theTextIsFound(String name) throws IOException {
    String found = described(read(name, Files.readString(FOLDER.resolve(name))));
    Path expected = FOLDER.resolve(name + ".expected");
    if ("rewrite".equals(System.getProperty("goldens"))) {
      Files.writeString(
          Path.of("src/test/resources/replies").resolve(expected.getFileName()), found);
    } else {
      assertThat(found).isEqualTo(Files.readString(expected));
    }
  }

  @ParameterizedTest
  @MethodSource("streams")
  void aStreamReadsTheSameWithEveryKindOfLineEnd(String name) throws IOException {
    String body = Files.readString(FOLDER.resolve(name));
    String found = described(read(name, body));
    assertThat(described(read(name, body.replace("\n", "\r\n")))).isEqualTo(found);
    assertThat(described(read(name, body.replace("\n", "\r")))).isEqualTo(found);
  }

  @ParameterizedTest
  @MethodSource("bodies")
  void aByteOrderMarkIsNoText(String name) throws IOException {
    String body = Files.readString(FOLDER.resolve(name));
    assertThat(described(read(name, "\uFEFF" + body))).isEqualTo(described(read(name, body)));
  }

  private static Answer read(String name, String body) {
    String type =
        switch (name.substring(name.lastIndexOf('.'))) {
          case ".json" -> "application/json";
          case ".sse" -> "text/event-stream; charset=utf-8";
          case ".txt" -> "text/plain";
          default -> throw new AssertionError(name);
        };
    return Reading.read(type, body.getBytes(StandardCharsets.UTF_8), AnswerSettings.DEFAULT);
  }

  private static String described(Answer answer) {
    return switch (answer) {
      case Answer.Answered answered ->
          "Answered " + answered.reply().shape() + "\n" + answered.reply().text() + "\n";
      case Answer.Empty _ -> "Empty\n";
      case Answer.AgentError error -> "AgentError " + error.type() + "\n" + error.message() + "\n";
      case Answer.Broken broken -> "Broken " + broken.type() + "\n" + broken.message() + "\n";
      case Answer.StartupFailed _,
          Answer.Throttled _,
          Answer.Refused _,
          Answer.TimedOut _,
          Answer.Abandoned _ ->
          throw new AssertionError("not of a 200: " + answer);
    };
  }

  private static Path folder() {
    try {
      return Path.of(ShapesTest.class.getResource("/replies").toURI());
    } catch (URISyntaxException e) {
      throw new UncheckedIOException(new IOException(e));
    }
  }
}
