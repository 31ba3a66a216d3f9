package dev.agentcanary;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// The levels of the simulators' packages, and what holds for all of `local`, as code.
class LocalArchitectureTest {
  private static final String BASE = "dev.agentcanary.";

  private static final List<List<String>> LEVELS =
      List.of(
          List.of("sim.time"),
          List.of("sim.agent.http", "sim.agent.coach"),
          List.of("sim.agent.reply"),
          List.of("sim.agent.fault"),
          List.of("sim.agent"),
          List.of("sim.agent.virtual", "sim.agent.ideal"),
          List.of("sim.cloudwatch.metric", "sim.cloudwatch.math", "sim.cloudwatch.mute"),
          List.of("sim.cloudwatch.alarm"),
          List.of("sim.cloudwatch.composite"),
          List.of("sim.cloudwatch.template"),
          List.of("sim.cloudwatch.lint"),
          List.of("sim.cloudwatch"));

  private static final JavaClasses CLASSES =
      new ClassFileImporter().importPath(Path.of("target", "classes"));

  static List<String> packages() {
    return LEVELS.stream().flatMap(List::stream).toList();
  }

  @ParameterizedTest
  @MethodSource("packages")
  void aPackageUsesPackagesOfALowerLevelOnly(String name) {
    int level = levelOf(name);
    List<String> sameOrHigher =
        packages().stream()
            .filter(other -> !other.equals(name) && levelOf(other) >= level)
            .map(other -> BASE + other)
            .toList();
    noClasses()
        .that()
        .resideInAPackage(BASE + name)
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(sameOrHigher.toArray(String[]::new))
        .allowEmptyShould(sameOrHigher.isEmpty())
        .check(CLASSES);
  }

  @Test
  void everyPackageOfTheSimulatorsHasALevel() {
    noClasses()
        .that()
        .resideInAnyPackage(BASE + "sim.agent..", BASE + "sim.time..", BASE + "sim.cloudwatch..")
        .should()
        .resideOutsideOfPackages(
            packages().stream().map(name -> BASE + name).toArray(String[]::new))
        .check(CLASSES);
  }

  @Test
  void packagesHaveNoCycles() {
    slices().matching(BASE + "(**)").should().beFreeOfCycles().check(CLASSES);
  }

  @Test
  void theSimulatorsKnowNeitherTheCommandNorTheAwsSdk() {
    noClasses()
        .that()
        .resideInAnyPackage(BASE + "sim.agent..", BASE + "sim.time..", BASE + "sim.cloudwatch..")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(BASE + "cli..", "picocli..", "software.amazon..")
        .check(CLASSES);
  }

  @Test
  void timeRandomnessAndIdsComeIn() {
    noClasses()
        .that()
        .doNotHaveSimpleName("Wiring")
        .should()
        .callMethod(java.time.Instant.class, "now")
        .orShould()
        .callMethod(System.class, "currentTimeMillis")
        .orShould()
        .callMethod(System.class, "nanoTime")
        .orShould()
        .callMethod(java.util.UUID.class, "randomUUID")
        .orShould()
        .callMethod(Thread.class, "sleep", java.time.Duration.class)
        .orShould()
        .callMethod(Thread.class, "sleep", long.class)
        .orShould()
        .callConstructor(java.util.Random.class)
        .check(CLASSES);
  }

  private static int levelOf(String name) {
    for (int level = 0; level < LEVELS.size(); level++) {
      if (LEVELS.get(level).contains(name)) {
        return level;
      }
    }
    throw new IllegalArgumentException(name);
  }
}
