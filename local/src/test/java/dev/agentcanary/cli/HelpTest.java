package dev.agentcanary.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.agentcanary.cli.Canary.Result;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// The help of each command, which is a file under `goldens/help`; `-Dgoldens=rewrite` writes it.
class HelpTest {
  private static final Path COMMANDS = Path.of("src/main/java/dev/agentcanary/cli");
  private static final Path GOLDENS = Path.of("src/test/resources/goldens/help");

  /// One for each `XxxCommand.java`, the entry point aside.
  static List<String> commands() throws IOException {
    try (Stream<Path> files = Files.list(COMMANDS)) {
      return files
          .map(file -> file.getFileName().toString())
          .filter(name -> name.endsWith("Command.java") && !name.startsWith("Canary"))
          .map(name -> name.replace("Command.java", "").toLowerCase(Locale.ROOT))
          .sorted()
          .toList();
    }
  }

  @ParameterizedTest
  @MethodSource("commands")
  void everyCommandHasHelpWithAnExample(String command) throws IOException {
    Result help = new Canary().run(command, "--help");

    assertThat(help.exitCode()).isZero();
    assertThat(help.out()).contains("Example").contains("  canary " + command);
    matches(command + ".txt", help.out());
  }

  @Test
  void withoutACommandTheHelpIsShownAndTheExitCodeIsUsage() throws IOException {
    Result help = new Canary().run();

    assertThat(help.exitCode()).isEqualTo(ExitCode.USAGE);
    assertThat(help.err()).contains("Start here");
    matches("canary.txt", help.err());
  }

  @ParameterizedTest
  @MethodSource("commands")
  void everyCommandIsInTheHelpOfAll(String command) {
    assertThat(new Canary().run("--help").out()).contains("\n  " + command);
  }

  @Test
  void anUnknownCommandIsUsage() {
    Result result = new Canary().run("chek");

    assertThat(result.exitCode()).isEqualTo(ExitCode.USAGE);
    assertThat(result.err()).contains("chek");
  }

  @Test
  void helpHasNoColoursExceptOnATerminal() {
    assertThat(new Canary().run("run", "--help").out()).doesNotContain("\033[");
    assertThat(new Canary().onATerminal("run", "--help").out()).contains("\033[");
  }

  private static void matches(String name, String text) throws IOException {
    Path golden = GOLDENS.resolve(name);
    if ("rewrite".equals(System.getProperty("goldens")) && System.getenv("CI") == null) {
      Files.createDirectories(GOLDENS);
      Files.writeString(golden, text);
    }
    assertThat(text).isEqualTo(Files.readString(golden));
  }
}
