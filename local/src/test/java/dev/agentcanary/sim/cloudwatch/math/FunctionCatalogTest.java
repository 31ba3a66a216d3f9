package dev.agentcanary.sim.cloudwatch.math;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

class FunctionCatalogTest {
  private static final Path REFERENCE =
      Path.of("..", "docs", "reference", "simulated-cloudwatch.md");
  private static final Path VECTORS =
      Path.of("src/test/java/dev/agentcanary/sim/cloudwatch/math/MathVectorsTest.java");

  @Test
  void everyConstantOfEveryKindOfFunctionIsFound() {
    JavaClasses classes =
        new ClassFileImporter().importPackages(FunctionCatalog.class.getPackageName());
    Set<String> constants = new TreeSet<>();
    for (JavaClass type : classes) {
      if (type.isEnum() && type.isAssignableTo(MathFunction.class)) {
        type.getFields().stream()
            .filter(field -> field.getRawType().equals(type))
            .forEach(field -> constants.add(field.getName()));
      }
    }

    assertThat(FunctionCatalog.names()).containsAll(constants).hasSize(constants.size() + 1);
  }

  @Test
  void theReferencePageNamesEachAndEachHasAnExample() throws IOException {
    String row =
        Files.readAllLines(REFERENCE).stream()
            .filter(line -> line.startsWith("| metric math |"))
            .findFirst()
            .orElseThrow();
    String vectors = Files.readString(VECTORS);

    assertThat(FunctionCatalog.names())
        .allSatisfy(name -> assertThat(row).contains("`" + name + "`"))
        .allSatisfy(name -> assertThat(vectors).contains(name + "("));
  }
}
