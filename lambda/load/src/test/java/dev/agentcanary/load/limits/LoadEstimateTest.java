package dev.agentcanary.load.limits;

import static org.assertj.core.api.Assertions.assertThat;

import dev.agentcanary.load.profile.LoadProfile;
import dev.agentcanary.load.profile.Workload;
import dev.agentcanary.plan.Estimate;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/// What a test will take, reckoned by hand beside it.
class LoadEstimateTest {
  private static final Path PRICES =
      Path.of("../../infra/src/main/resources/dev/agentcanary/infra/cost/prices.json");

  @Test
  void aUserAsksATurnEveryAnswerAndPause() {
    // 100 users, a turn of 5 s and a pause of 2 s: 100 / 7 turns a second for 140 s.
    LoadEstimate estimate = closed(100, Duration.ZERO);
    assertThat(estimate.turns()).isEqualTo(2_000);
    assertThat(estimate.conversations()).isEqualTo(400);
    assertThat(estimate.turnsPerSecond()).isEqualTo(100 / 7.0);
    assertThat(estimate.newSessionsPerSecond()).isEqualTo(100 / 35.0);
    assertThat(estimate.sessionsAtOnce()).isEqualTo(100);
    assertThat(estimate.tokens()).isEqualTo(2_000 * 1_700);
    assertThat(estimate.length()).isEqualTo(Duration.ofSeconds(140));
  }

  @Test
  void theMoneyIsTheTokensAndALittleForTheRuntime() {
    // Tokens: 2,000 x (1,500 x 1 $ + 200 x 5 $) / 1e6 = 5.00 $. CPU: 1,000 s x 0.0895 $/h = 0.025
    // $.
    // Memory: 400 sessions of 33 s x 0.512 GB x 0.00945 $/h = 0.018 $.
    assertThat(closed(100, Duration.ZERO).dollars()).isEqualByComparingTo("5.04");
  }

  @Test
  void duringTheRampHalfOfTheUsersAreThere() {
    assertThat(closed(100, Duration.ofSeconds(70)).turns()).isEqualTo(1_500);
  }

  @Test
  void arrivalsComeAtTheirRateWhateverAnAnswerTakes() {
    LoadEstimate estimate =
        LoadEstimate.of(
            profile(new Workload.Open(2, 3, Duration.ofSeconds(1), 1_000), Duration.ZERO),
            Estimate.DEFAULT);
    assertThat(estimate.conversations()).isEqualTo(280);
    assertThat(estimate.turns()).isEqualTo(840);
    assertThat(estimate.sessionsAtOnce()).isEqualTo(36);
  }

  @Test
  void thePricesAreThoseOfTheMonthlyEstimate() throws IOException {
    assertThat(price("agent-cpu")).isEqualTo(LoadEstimate.CPU_HOUR);
    assertThat(price("agent-memory")).isEqualTo(LoadEstimate.GB_HOUR);
  }

  private static LoadEstimate closed(int users, Duration ramp) {
    return LoadEstimate.of(
        profile(new Workload.Closed(users, 5, Duration.ofSeconds(2)), ramp), Estimate.DEFAULT);
  }

  private static LoadProfile profile(Workload workload, Duration ramp) {
    return new LoadProfile(workload, ramp, Duration.ofSeconds(20), Duration.ofSeconds(120), 1);
  }

  private static double price(String id) throws IOException {
    return Pattern.compile("\"id\": \"" + id + "\", \"usd\": \"([0-9.]+)\", \"per\": 1,")
        .matcher(Files.readString(PRICES))
        .results()
        .map((MatchResult found) -> Double.parseDouble(found.group(1)))
        .findFirst()
        .orElseThrow();
  }
}
