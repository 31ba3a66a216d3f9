package dev.agentcanary.drill;

import static org.assertj.core.api.Assertions.assertThat;

import dev.agentcanary.drill.incident.IncidentCatalog;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class IncidentCatalogTest {
  private static final Path FOLDER = Path.of("src/main/java/dev/agentcanary/drill/incident");

  @Test
  void everyIncidentOfTheFolderIsInTheCatalogue() throws IOException {
    List<String> classes =
        IncidentCatalog.all().stream().map(one -> one.getClass().getSimpleName()).toList();
    try (Stream<Path> files = Files.list(FOLDER)) {
      List<String> incidents =
          files
              .filter(IncidentCatalogTest::isIncident)
              .map(file -> file.getFileName().toString().replace(".java", ""))
              .toList();

      assertThat(classes).containsExactlyInAnyOrderElementsOf(incidents);
    }
  }

  @Test
  void namesAreUniqueAndFitForTheCommandLine() {
    assertThat(IncidentCatalog.names())
        .doesNotHaveDuplicates()
        .allMatch(name -> name.matches("[a-z-]+"));
  }

  @Test
  void everyIncidentTellsItsStory() {
    assertThat(IncidentCatalog.all())
        .extracting(Incident::story)
        .allMatch(story -> story.endsWith("."));
  }

  private static boolean isIncident(Path file) {
    try {
      return Files.readString(file).contains(" implements Incident");
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }
}
