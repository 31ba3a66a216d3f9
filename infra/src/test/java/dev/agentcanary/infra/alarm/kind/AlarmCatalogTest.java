package dev.agentcanary.infra.alarm.kind;

import static org.assertj.core.api.Assertions.assertThat;

import dev.agentcanary.infra.Canaries;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// An alarm is not added alone.
class AlarmCatalogTest {
  private static final Path GOLDENS = Path.of("src/test/resources/goldens/alarms");

  @Test
  void everyKindIsInTheCatalogue() {
    assertThat(AlarmCatalog.ALL)
        .extracting(kind -> (Object) kind.getClass())
        .containsExactlyInAnyOrder((Object[]) AlarmKind.class.getPermittedSubclasses());
  }

  @Test
  void everyClassOfThePackageThatIsCalledAnAlarmIsAKind() throws IOException {
    Path sources = Path.of("src/main/java/dev/agentcanary/infra/alarm/kind");
    try (Stream<Path> files = Files.list(sources)) {
      List<String> names =
          files
              .map(file -> file.getFileName().toString())
              .filter(name -> name.endsWith("Alarm.java"))
              .map(name -> name.replace(".java", ""))
              .toList();
      assertThat(names)
          .containsExactlyInAnyOrderElementsOf(
              Arrays.stream(AlarmKind.class.getPermittedSubclasses())
                  .map(Class::getSimpleName)
                  .toList());
    }
  }

  @Test
  void aWordIsItsClassNameAndNoneIsAComposites() {
    assertThat(AlarmCatalog.ALL)
        .allSatisfy(
            kind ->
                assertThat(kind.word().replace("-", "") + "alarm")
                    .isEqualToIgnoringCase(kind.getClass().getSimpleName()))
        .extracting(AlarmKind::word)
        .doesNotHaveDuplicates()
        .doesNotContain("page", "ticket");
  }

  @Test
  void everyKindIsInSomeGolden() throws IOException {
    StringBuilder all = new StringBuilder();
    try (Stream<Path> files = Files.list(GOLDENS)) {
      for (Path file : files.sorted().toList()) {
        all.append(Files.readString(file));
      }
    }
    for (AlarmKind kind : AlarmCatalog.ALL) {
      assertThat(all.toString().lines()).anyMatch(line -> line.startsWith(kind.word() + " "));
    }
  }

  @Test
  void everyAlarmHasItsRunbookAndEveryRunbookItsAlarm() throws IOException {
    Path runbooks = Canaries.root().resolve("docs/runbooks");
    Stream<String> words = AlarmCatalog.ALL.stream().map(AlarmKind::word);
    List<String> wanted =
        Stream.concat(words, Stream.of("page", "ticket", "README"))
            .map(word -> word + ".md")
            .toList();
    try (Stream<Path> files = Files.list(runbooks)) {
      assertThat(files.map(file -> file.getFileName().toString()))
          .containsExactlyInAnyOrderElementsOf(wanted);
    }
    String index = Files.readString(runbooks.resolve("README.md"));
    assertThat(wanted)
        .filteredOn(file -> !file.equals("README.md"))
        .allMatch(file -> index.contains("](" + file + ")"));
  }
}
