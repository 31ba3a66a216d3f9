package dev.agentcanary.drill.year;

import static org.assertj.core.api.Assertions.assertThat;

import dev.agentcanary.drill.Drills;
import dev.agentcanary.drill.world.Timeline;
import dev.agentcanary.plan.CanaryPlan;
import dev.agentcanary.sim.time.Seed;
import java.time.Duration;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class NormalLifeTest {
  private static final Duration LEAD = Duration.ofHours(12);
  private static final CanaryPlan PLAN = Drills.shippedPlan().plan();

  @Test
  void aWeekBeginsWithItsLeadAndLastsAWeekAtLeast() {
    for (int seed = 0; seed < 100; seed++) {
      Timeline week = week(seed);

      assertThat(week.stages().getFirst().until()).isEqualTo(LEAD);
      assertThat(week.length()).isBetween(LEAD.plusDays(7), LEAD.plusDays(7).plusHours(8));
    }
  }

  @Test
  void weeksHaveAboutAsManyEventsAsTheyShould() {
    long blips =
        IntStream.range(0, 1_000)
            .mapToObj(NormalLifeTest::week)
            .flatMap(week -> week.stages().stream())
            .filter(stage -> stage.label().equals("a blip"))
            .count();

    assertThat(blips)
        .isBetween(1_080L, 1_200L); // 1,000 of 52.18 weeks of 60, less a few that overlap
  }

  @Test
  void theSameSeedGivesTheSameWeek() {
    assertThat(week(7)).isEqualTo(week(7)).isNotEqualTo(week(8));
  }

  private static Timeline week(int seed) {
    return NormalLife.DEFAULT.week(PLAN, LEAD, new Seed(seed).draw(3));
  }
}
