package dev.agentcanary.plan.yaml;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;

/// The function's jar leaves out this package and its library, so nothing in it may need them.
class YamlStaysApartTest {
  private static final String HERE = "dev.agentcanary.plan.yaml..";
  private static final JavaClasses CLASSES =
      new ClassFileImporter()
          .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
          .importPackages("dev.agentcanary");

  @Test
  void nothingElseUsesTheYamlLibraryOrThisPackage() {
    noClasses()
        .that()
        .resideOutsideOfPackage(HERE)
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(HERE, "org.snakeyaml..")
        .check(CLASSES);
  }
}
