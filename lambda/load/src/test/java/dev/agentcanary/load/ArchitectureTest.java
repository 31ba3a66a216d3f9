package dev.agentcanary.load;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// The levels of the module's packages, as code: a package uses packages of a lower level only.
class ArchitectureTest {
  private static final String BASE = "dev.agentcanary.load.";

  private static final List<List<String>> LEVELS =
      List.of(
          List.of("profile"),
          List.of("measure"),
          List.of("result"),
          List.of("engine"),
          List.of("limits", "wire", "report"),
          List.of("cloud"),
          List.of("aws"),
          List.of("shard"));

  private static final JavaClasses CLASSES =
      new ClassFileImporter()
          .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
          .importPackages("dev.agentcanary.load");

  static List<String> packages() {
    return LEVELS.stream().flatMap(List::stream).toList();
  }

  @ParameterizedTest
  @MethodSource("packages")
  void aPackageUsesPackagesOfALowerLevelOnly(String name) {
    noClasses()
        .that()
        .resideInAPackage(BASE + name + "..")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(sameOrHigher(name))
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
  void onlyAwsAndShardUseTheAwsSdk() {
    noClasses()
        .that(not(resideInAnyPackage(BASE + "aws..", BASE + "shard..")))
        .should()
        .dependOnClassesThat()
        .resideInAPackage("software.amazon..")
        .check(CLASSES);
  }

  @Test
  void onlyShardUsesLambdaTypes() {
    noClasses()
        .that(not(resideInAnyPackage(BASE + "shard..")))
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("com.amazonaws..", "org.joda..")
        .check(CLASSES);
  }

  @Test
  void ofTheCanarysFunctionOnlyTheOtherFunctionUsesParts() {
    noClasses()
        .that(not(resideInAnyPackage(BASE + "shard..")))
        .should()
        .dependOnClassesThat()
        .resideInAPackage("dev.agentcanary.handler..")
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

  private static String[] sameOrHigher(String name) {
    int level = levelOf(name);
    return packages().stream()
        .filter(other -> !other.equals(name) && levelOf(other) >= level)
        .map(other -> BASE + other + "..")
        .toArray(String[]::new);
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
