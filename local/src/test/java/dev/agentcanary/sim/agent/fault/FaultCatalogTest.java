package dev.agentcanary.sim.agent.fault;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

/// A fault is a class, a line in the catalogue and a row in the reference page, or the build fails.
class FaultCatalogTest {
  private static final Path REFERENCE = Path.of("..", "docs", "reference", "simulated-agent.md");

  private static String row(Fault fault) {
    return "| `" + fault.kind() + "` | " + fault.meaning() + " |";
  }

  @Test
  void theCatalogueHasEveryClass() {
    JavaClasses classes =
        new ClassFileImporter().importPackages(FaultCatalog.class.getPackageName());
    List<String> faults =
        classes.stream()
            .filter(type -> type.isAssignableTo(Fault.class) && !type.isInterface())
            .map(JavaClass::getName)
            .toList();

    assertThat(FaultCatalog.all())
        .extracting(fault -> fault.getClass().getName())
        .hasSameElementsAs(faults);
  }

  @Test
  void kindsAreUniqueAndOfOneForm() {
    assertThat(FaultCatalog.all()).extracting(Fault::kind).doesNotHaveDuplicates();
    assertThat(FaultCatalog.all())
        .extracting(Fault::kind)
        .allSatisfy(kind -> assertThat(kind).matches("[a-z]+(-[a-z0-9]+)*"));
  }

  @Test
  void theReferencePageHasExactlyTheseRows() throws IOException {
    List<String> rows =
        Files.readAllLines(REFERENCE).stream()
            .dropWhile(line -> !line.startsWith("| fault |"))
            .skip(2)
            .takeWhile(line -> line.startsWith("|"))
            .toList();

    assertThat(rows).isEqualTo(FaultCatalog.all().stream().map(FaultCatalogTest::row).toList());
  }
}
