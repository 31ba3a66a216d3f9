package dev.agentcanary.infra.alarm;

import static org.assertj.core.api.Assertions.assertThat;

import dev.agentcanary.infra.Canaries;
import dev.agentcanary.infra.Names;
import dev.agentcanary.infra.alarm.kind.AlarmCatalog;
import dev.agentcanary.infra.alarm.kind.AlarmKind;
import dev.agentcanary.plan.RuntimeArn;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// What a runbook must have, and that its commands name what is deployed.
class RunbookTest {
  private static final Pattern BLOCK = Pattern.compile("```sh\\n(.*?)```", Pattern.DOTALL);
  private static final Pattern TOKEN = Pattern.compile("[\\w/$.-]*\\$(?:CANARY|RUNTIME)[\\w/$.-]*");
  private static final Names NAMES =
      new Names("$CANARY", new RuntimeArn("aws", "eu-west-1", "123456789012", "$RUNTIME"));

  static List<Path> runbooks() throws IOException {
    try (Stream<Path> files = Files.list(Canaries.root().resolve("docs/runbooks"))) {
      return files.filter(file -> !file.endsWith("README.md")).sorted().toList();
    }
  }

  static List<Path> pages() throws IOException {
    try (Stream<Path> files = Files.list(Canaries.root().resolve("docs/runbooks"))) {
      return files.sorted().toList();
    }
  }

  @ParameterizedTest
  @MethodSource("runbooks")
  void aRunbookHasItsFiveParts(Path file) throws IOException {
    String text = Files.readString(file);
    String word = file.getFileName().toString().replace(".md", "");

    assertThat(text).startsWith("# `" + word + "`: ");
    assertThat(text.lines().filter(line -> line.startsWith("## ")))
        .containsExactly(
            "## What it means",
            "## Look at these three first",
            "## Usual causes",
            "## Mute it",
            "## Confirm that it is over");
    assertThat(text.lines().filter(line -> line.matches("[123]\\. .*"))).hasSize(3);
  }

  @ParameterizedTest
  @MethodSource("pages")
  void everyCommandNamesWhatIsDeployed(Path file) throws IOException {
    List<String> commands =
        BLOCK
            .matcher(Files.readString(file))
            .results()
            .map(block -> block.group(1).replaceAll("\\\\\\n\\s*", " "))
            .flatMap(String::lines)
            .map(String::strip)
            .filter(line -> line.startsWith("aws "))
            .toList();

    assertThat(commands).isNotEmpty();
    for (String command : commands) {
      List<String> tokens = TOKEN.matcher(command).results().map(MatchResult::group).toList();
      assertThat(tokens).as(command).isNotEmpty().allMatch(RunbookTest::deployed);
    }
  }

  private static boolean deployed(String token) {
    Stream<String> kinds =
        Stream.concat(
            AlarmCatalog.ALL.stream().map(AlarmKind::word), Stream.of("page", "ticket", ""));
    Stream<String> names =
        Stream.of(
            NAMES.canary(),
            NAMES.runtime().id(),
            NAMES.stack(),
            NAMES.function(),
            NAMES.logGroup(),
            NAMES.scheduleGroup(),
            NAMES.schedule(),
            NAMES.deadLetters(),
            NAMES.agentLogGroup("DEFAULT"));
    return Stream.concat(kinds.map(NAMES::alarm), names).anyMatch(token::equals);
  }

  @ParameterizedTest
  @MethodSource("pages")
  void everyLinkLeadsSomewhere(Path file) throws IOException {
    List<String> targets =
        Pattern.compile("\\]\\(([^)#:]+)\\)")
            .matcher(Files.readString(file))
            .results()
            .map(link -> link.group(1))
            .toList();

    assertThat(targets).allMatch(target -> Files.exists(file.resolveSibling(target)));
  }
}
