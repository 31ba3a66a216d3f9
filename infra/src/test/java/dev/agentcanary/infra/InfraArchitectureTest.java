package dev.agentcanary.infra;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/// What may use what in the CDK app, as code.
class InfraArchitectureTest {
  private static final String BASE = "dev.agentcanary.infra";

  private static final JavaClasses CLASSES =
      new ClassFileImporter().importPath(Path.of("target", "classes"));

  @Test
  void packagesHaveNoCycles() {
    slices().matching(BASE + ".(*)..").should().beFreeOfCycles().check(CLASSES);
  }

  @Test
  void whatEveryConstructIsBuiltFromKnowsNoConstruct() {
    noClasses()
        .that()
        .resideInAPackage(BASE)
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(BASE + ".*..", "software.amazon..", "software.constructs..")
        .check(CLASSES);
  }

  @Test
  void onlyTheAppKnowsHowAStackIsPutTogether() {
    noClasses()
        .that()
        .resideOutsideOfPackage(BASE + ".app")
        .should()
        .dependOnClassesThat()
        .resideInAPackage(BASE + ".app")
        .check(CLASSES);
  }

  @Test
  void ofTheFunctionsCodeTheAppUsesThePlanAndTheNamesOnly() {
    noClasses()
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(
            "dev.agentcanary.aws..",
            "dev.agentcanary.http..",
            "dev.agentcanary.cli..",
            "dev.agentcanary.sim..")
        .check(CLASSES);
  }

  @Test
  void onlyTheAppReadsTheEnvironmentAndNobodyTheClock() {
    noClasses()
        .that()
        .doNotHaveSimpleName("CanaryApp")
        .should()
        .callMethod(System.class, "getenv", String.class)
        .orShould()
        .callMethod(java.time.Instant.class, "now")
        .orShould()
        .callMethod(System.class, "currentTimeMillis")
        .orShould()
        .callMethod(java.util.UUID.class, "randomUUID")
        .check(CLASSES);
  }
}
