package dev.agentcanary.sim.cloudwatch.lint;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

class LintCatalogTest {
  private static final Path REFERENCE =
      Path.of("..", "docs", "reference", "simulated-cloudwatch.md");

  @Test
  void theCatalogueHasEveryClass() {
    List<String> lints =
        new ClassFileImporter()
            .importPackages(LintCatalog.class.getPackageName()).stream()
                .filter(type -> type.isAssignableTo(Lint.class) && !type.isInterface())
                .map(JavaClass::getName)
                .toList();

    assertThat(LintCatalog.all())
        .extracting(lint -> lint.getClass().getName())
        .containsExactlyInAnyOrderElementsOf(lints);
  }

  @Test
  void idsAreUniqueAndOfOneForm() {
    assertThat(LintCatalog.all()).extracting(Lint::id).doesNotHaveDuplicates();
    assertThat(LintCatalog.all())
        .extracting(Lint::id)
        .allSatisfy(id -> assertThat(id).matches("[a-z]+(-[a-z]+)*"));
  }

  @Test
  void theReferencePageHasExactlyTheseRows() throws IOException {
    List<String> rows =
        Files.readAllLines(REFERENCE).stream()
            .dropWhile(line -> !line.startsWith("| lint |"))
            .skip(2)
            .takeWhile(line -> line.startsWith("|"))
            .toList();

    assertThat(rows)
        .isEqualTo(
            LintCatalog.all().stream()
                .map(lint -> "| `" + lint.id() + "` | " + lint.meaning() + " |")
                .toList());
  }

  /// Each rule has an example that breaks it and one that keeps it, in [LintCases].
  @Test
  void everyRuleHasItsExamples() {
    assertThat(LintCases.ALL)
        .extracting(LintCases.Case::lint)
        .containsExactlyInAnyOrderElementsOf(LintCatalog.all().stream().map(Lint::id).toList());
  }
}
