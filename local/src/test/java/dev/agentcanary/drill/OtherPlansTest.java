package dev.agentcanary.drill;

import static org.assertj.core.api.Assertions.assertThat;

import dev.agentcanary.drill.incident.IncidentCatalog;
import dev.agentcanary.sim.time.Seed;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Drills of plans that nobody had in mind when the incidents were written, with the templates that
/// are goldens of `infra`.
class OtherPlansTest {
  @ParameterizedTest
  @ValueSource(strings = {"minimal", "bearer"})
  void everyIncidentHasTheRightPageOrTheRightSilence(String name) {
    DrillSet set =
        Drills.set(
            Drills.plan("../infra/src/test/resources/canaries/" + name + ".yaml"),
            Drills.template(name));

    List<DrillResult> results = set.run(IncidentCatalog.all(), new Seed(1));

    assertThat(set.notTried()).isEmpty();
    assertThat(results)
        .filteredOn(DrillResult.Played.class::isInstance)
        .hasSizeGreaterThan(20)
        .allSatisfy(
            one ->
                assertThat(((DrillResult.Played) one).failures())
                    .as(one.incident().name())
                    .isEmpty());
  }
}
