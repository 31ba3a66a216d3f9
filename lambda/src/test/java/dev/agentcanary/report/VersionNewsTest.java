package dev.agentcanary.report;

import static org.assertj.core.api.Assertions.assertThat;

import dev.agentcanary.outcome.Footprint;
import dev.agentcanary.outcome.Footprints;
import dev.agentcanary.outcome.LogActivity;
import dev.agentcanary.outcome.Outcomes;
import dev.agentcanary.outcome.Rollout;
import dev.agentcanary.outcome.Rollout.Stage;
import dev.agentcanary.outcome.RunOutcome;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/// The first thing that a report says.
class VersionNewsTest {
  private static final Optional<Integer> NONE = Optional.empty();

  @Test
  void aChangeIsToldByBothVersionsIfTheOldOneWasSeen() {
    assertThat(news(12, 12, "READY", "", 8, Optional.of(11), Stage.DONE))
        .contains("version 11 -> 12, 8 minutes before");
    assertThat(news(12, 12, "READY", "", 0, Optional.of(11), Stage.DONE))
        .contains("version 11 -> 12, less than a minute before");
    assertThat(news(11, 11, "READY", "", 1, Optional.of(12), Stage.DONE))
        .contains("version 12 -> 11, 1 minute before");
  }

  @Test
  void afterAColdStartItIsToldByTheNewOneAlone() {
    assertThat(news(12, 12, "READY", "", 8, NONE, Stage.DONE)).contains("version 12 for 8 minutes");
  }

  @Test
  void afterAnHourAChangeIsNoNews() {
    assertThat(news(12, 12, "READY", "", 60, Optional.of(11), Stage.DONE)).isPresent();
    assertThat(news(12, 12, "READY", "", 61, Optional.of(11), Stage.DONE)).isEmpty();
  }

  @Test
  void aChangeWhileTheRunWentOnIsToldAsThat() {
    assertThat(news(12, 12, "READY", "", -1, Optional.of(11), Stage.DONE))
        .contains("version 11 -> 12, while this ran");
  }

  @Test
  void aRolloutIsNewsAsLongAsItGoesOnHangsOrHasFailed() {
    assertThat(news(12, 13, "UPDATING", "", 3, NONE, Stage.UNDER_WAY))
        .contains("rollout 12 -> 13 has begun, 3 minutes before");
    assertThat(news(12, 13, "UPDATING", "", 240, NONE, Stage.HANGING))
        .contains("rollout 12 -> 13 has hung for 4 hours");
    assertThat(news(12, 13, "UPDATE_FAILED", "image not found", 5_000, NONE, Stage.FAILED))
        .contains("rollout 12 -> 13 failed (UPDATE_FAILED: image not found), 3 days before");
  }

  @Test
  void whatIsNotKnownIsNoNews() {
    Footprint unseen =
        new Footprint(new LogActivity.NotAsked(), new Rollout.NotSeen("HTTP 500", false));

    assertThat(VersionNews.of(Footprints.leaving(unseen, run()))).isEmpty();
    assertThat(VersionNews.of(run())).isEmpty();
  }

  private static RunOutcome run() {
    return Outcomes.run(Outcomes.healthy("a"));
  }

  private static Optional<String> news(
      int live,
      int target,
      String status,
      String failure,
      long minutes,
      Optional<Integer> before,
      Stage stage) {
    Rollout rollout =
        new Rollout.Seen(
            Optional.of(live),
            Optional.of(target),
            status,
            failure,
            Outcomes.START.minus(Duration.ofMinutes(minutes)),
            before,
            stage);
    return VersionNews.of(
        Footprints.leaving(new Footprint(new LogActivity.NotAsked(), rollout), run()));
  }
}
