package dev.agentcanary.load.limits;

import static org.assertj.core.api.Assertions.assertThat;

import dev.agentcanary.load.profile.LoadProfile;
import dev.agentcanary.load.profile.Workload;
import dev.agentcanary.plan.Estimate;
import dev.agentcanary.plan.LoadSettings;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

/// What is refused before anything is asked, and in which words.
class AdmissionTest {
  private static final Admission ADMISSION =
      new Admission(LoadSettings.DEFAULT, Quotas.of("eu-west-1"));
  private static final Duration THINK = Duration.ofSeconds(2);

  @Test
  void aHundredUsersWithinTenSecondsAreFine() {
    assertThat(refusals(new Workload.Closed(100, 5, THINK), 10)).isEmpty();
  }

  @Test
  void aRampThatOpensSessionsTooFastIsToldTheOneThatFits() {
    assertThat(refusals(new Workload.Closed(200, 5, THINK), 5))
        .containsExactly(
            "--ramp: 200 users within 5s are more than 20 new sessions a second; write `--ramp 10s`"
                + " or longer");
    assertThat(refusals(new Workload.Closed(200, 5, THINK), 10)).isEmpty();
    assertThat(Admission.leastRamp(200, LoadSettings.DEFAULT)).isEqualTo(Duration.ofSeconds(10));
  }

  @Test
  void aRateAboveTheSessionsThatMayBeOpenedIsRefused() {
    assertThat(refusals(new Workload.Open(26, 1, THINK, 1_000), 10))
        .containsExactly(
            "--rate: 26 conversations a second, each in a new session, and 20 are allowed"
                + " (load.new-sessions-per-second; the account's quota is 25); write a lower rate");
  }

  @Test
  void everyProblemIsToldAtOnce() {
    assertThat(refusals(new Workload.Closed(2_000, 1, THINK), 0))
        .containsExactly(
            "--ramp: 2,000 users within 0s are more than 20 new sessions a second; write `--ramp"
                + " 100s` or longer",
            "--users: 2,000 users open about 285.7 sessions a second, and 20 are allowed; let each"
                + " ask more --turns in a session, or think longer",
            "--users: asks 285.7 turns a second, and load.turns-per-second is 200; ask for less, or"
                + " raise it (the account's quota: 1,000 calls)");
  }

  @Test
  void aTestOfMoreThanSixHoursIsRefused() {
    LoadProfile long7h =
        new LoadProfile(
            new Workload.Closed(1, 5, THINK),
            Duration.ofSeconds(1),
            Duration.ofMinutes(1),
            Duration.ofHours(7),
            1);
    assertThat(ADMISSION.refusals(long7h, LoadEstimate.of(long7h, Estimate.DEFAULT)))
        .map(Refusal::toString)
        .containsExactly("--duration: the test would last more than 6 hours; write at most 359m");
  }

  @Test
  void moreSessionsThanTheRegionHasIsACaution() {
    LoadProfile profile = profile(new Workload.Closed(3_000, 100, Duration.ofSeconds(30)), 150);
    LoadEstimate estimate = LoadEstimate.of(profile, Estimate.DEFAULT);
    assertThat(ADMISSION.refusals(profile, estimate)).isEmpty();
    assertThat(ADMISSION.cautions(estimate))
        .containsExactly(
            "about 3,000 sessions at once; an account may have 2,500 in this region, unless that was"
                + " raised");
    assertThat(new Admission(LoadSettings.DEFAULT, Quotas.of("us-east-1")).cautions(estimate))
        .isEmpty();
  }

  private static List<String> refusals(Workload workload, int rampSeconds) {
    LoadProfile profile = profile(workload, rampSeconds);
    return ADMISSION.refusals(profile, LoadEstimate.of(profile, Estimate.DEFAULT)).stream()
        .map(Refusal::toString)
        .toList();
  }

  private static LoadProfile profile(Workload workload, int rampSeconds) {
    return new LoadProfile(
        workload, Duration.ofSeconds(rampSeconds), Duration.ZERO, Duration.ofMinutes(2), 1);
  }
}
