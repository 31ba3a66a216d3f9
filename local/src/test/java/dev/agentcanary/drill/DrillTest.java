package dev.agentcanary.drill;

import static org.assertj.core.api.Assertions.assertThat;

import dev.agentcanary.drill.incident.IncidentCatalog;
import dev.agentcanary.drill.show.Course;
import dev.agentcanary.drill.show.DrillPage;
import dev.agentcanary.sim.time.Seed;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Every incident happens to the shipped plan and to its golden template. Courses are files under
/// `goldens/drill`, and the page of reference is one, too; `-Dgoldens=rewrite` writes them.
class DrillTest {
  private static final Path GOLDENS = Path.of("src/test/resources/goldens/drill");
  private static final Path PAGE = Path.of("../docs/reference/drills.md");

  private static List<DrillResult> results;

  @BeforeAll
  static void drill() {
    results = Drills.shipped().run(IncidentCatalog.all(), new Seed(1));
  }

  static Stream<DrillResult.Played> played() {
    return results.stream()
        .filter(DrillResult.Played.class::isInstance)
        .map(DrillResult.Played.class::cast);
  }

  static Stream<Named<DrillResult.Played>> byIncident() {
    return played().map(one -> Named.of(one.incident().name(), one));
  }

  @ParameterizedTest
  @MethodSource("byIncident")
  void everyIncidentHasTheRightPageOrTheRightSilence(DrillResult.Played played) {
    assertThat(played.failures()).as(played.incident().name()).isEmpty();
  }

  @ParameterizedTest
  @MethodSource("byIncident")
  void itsCourseIsTheGolden(DrillResult.Played played) throws IOException {
    matches(GOLDENS.resolve(played.incident().name() + ".txt"), Course.render(played));
  }

  @Test
  void thePageOfReferenceIsWhatTheDrillsGive() throws IOException {
    matches(PAGE, DrillPage.render(results, "coach-companion"));
  }

  @Test
  void theSameSeedGivesTheSameCourse() {
    List<DrillResult> again =
        Drills.shipped().run(List.of(IncidentCatalog.of("flapping").orElseThrow()), new Seed(1));

    assertThat(Course.render((DrillResult.Played) again.getFirst()))
        .isEqualTo(
            played()
                .filter(one -> one.incident().name().equals("flapping"))
                .map(Course::render)
                .findFirst()
                .orElseThrow());
  }

  @Test
  void everyAlarmOfTheTemplateGoesOffInSomeIncident() {
    List<String> wentOff =
        played()
            .flatMap(one -> one.observed().changes().stream())
            .filter(change -> change.to() == dev.agentcanary.sim.cloudwatch.alarm.AlarmState.ALARM)
            .map(Observed.Change::alarm)
            .distinct()
            .toList();

    assertThat(Drills.shipped().stack().template().alarms())
        .extracting(alarm -> alarm.name())
        .allSatisfy(name -> assertThat(wentOff).contains(name));
  }

  private static void matches(Path golden, String text) throws IOException {
    if ("rewrite".equals(System.getProperty("goldens")) && System.getenv("CI") == null) {
      Files.createDirectories(golden.getParent());
      Files.writeString(golden, text);
    }
    assertThat(text).isEqualTo(Files.readString(golden));
  }
}
