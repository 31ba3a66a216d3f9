package dev.agentcanary;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// The levels of the packages, as code: a package uses packages of a lower level only.
class ArchitectureTest {
  private static final String BASE = "dev.agentcanary.";

  private static final List<List<String>> LEVELS =
      List.of(
          List.of("json", "decision"),
          List.of("agent"),
          List.of("check"),
          List.of("plan"),
          List.of("outcome"),
          List.of("metrics", "report"),
          List.of("run"),
          List.of("aws", "http"),
          List.of("handler"));

  private static final JavaClasses CLASSES =
      new ClassFileImporter()
          .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
          .importPackages("dev.agentcanary");

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
            .map(other -> BASE + other + "..")
            .toList();
    noClasses()
        .that()
        .resideInAPackage(BASE + name + "..")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(sameOrHigher.toArray(String[]::new))
        .allowEmptyShould(true)
        .check(CLASSES);
  }

  @Test
  void everyPackageHasALevel() {
    noClasses()
        .should()
        .resideOutsideOfPackages(
            packages().stream().map(name -> BASE + name + "..").toArray(String[]::new))
        .check(CLASSES);
  }

  @Test
  void packagesHaveNoCycles() {
    slices().matching(BASE + "(*)..").should().beFreeOfCycles().check(CLASSES);
  }

  @Test
  void onlyAwsUsesTheAwsSdk() {
    noClasses()
        .that(not(resideInAPackage(BASE + "aws..")))
        .should()
        .dependOnClassesThat()
        .resideInAPackage("software.amazon..")
        .check(CLASSES);
  }

  @Test
  void onlyHandlerUsesLambdaTypes() {
    noClasses()
        .that(not(resideInAPackage(BASE + "handler..")))
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("com.amazonaws..", "org.joda..")
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
