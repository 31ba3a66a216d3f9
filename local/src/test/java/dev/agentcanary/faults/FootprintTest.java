package dev.agentcanary.faults;

import static org.assertj.core.api.Assertions.assertThat;

import dev.agentcanary.agent.Agent;
import dev.agentcanary.agent.Ask;
import dev.agentcanary.aws.AwsSettings;
import dev.agentcanary.handler.Wiring;
import dev.agentcanary.outcome.Footprint;
import dev.agentcanary.outcome.LogActivity;
import dev.agentcanary.outcome.Rollout;
import dev.agentcanary.plan.CanaryPlan;
import dev.agentcanary.plan.PlanReading;
import dev.agentcanary.plan.yaml.YamlPlan;
import dev.agentcanary.run.Lookout;
import dev.agentcanary.sim.agent.Auth;
import dev.agentcanary.sim.agent.Release;
import dev.agentcanary.sim.agent.SimulatedAgent;
import dev.agentcanary.sim.agent.SimulatedAgentSettings;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// What a canary sees of the simulated agent beside its answers, over real HTTP.
class FootprintTest {
  private static final Duration PATIENT = Duration.ofSeconds(30);
  private static final Map<String, String> KEYS =
      Map.of("AWS_ACCESS_KEY_ID", "test", "AWS_SECRET_ACCESS_KEY", "test");

  @ParameterizedTest
  @CsvSource({
    "STEADY, DONE",
    "DONE, DONE",
    "UNDER_WAY, UNDER_WAY",
    "HANGING, HANGING",
    "FAILED, FAILED"
  })
  void everyStateOfItsVersionIsSeen(Release release, Rollout.Stage stage) {
    try (SimulatedAgent simulated = start(SimulatedAgentSettings.DEFAULT)) {
      simulated.release(release);

      assertThat(rollout(lookout(simulated)).stage()).isEqualTo(stage);
    }
  }

  @Test
  void aChangeBetweenTwoRunsIsSeenWithBothVersions() {
    try (SimulatedAgent simulated = start(SimulatedAgentSettings.DEFAULT)) {
      Lookout lookout = lookout(simulated);
      assertThat(rollout(lookout).before()).isEmpty();
      simulated.release(Release.DONE);

      assertThat(rollout(lookout).before()).contains(11);
      assertThat(rollout(lookout).live()).contains(12);
    }
  }

  @Test
  void itsLogIsMissingBeforeTheFirstTurnWrittenToAfterItAndSilentWhenNothingIsWritten() {
    try (SimulatedAgent simulated = start(SimulatedAgentSettings.DEFAULT)) {
      Lookout lookout = lookout(simulated);
      assertThat(look(lookout).logs()).isInstanceOf(LogActivity.NoGroup.class);
      ask(simulated);

      assertThat(look(lookout).logs()).isEqualTo(new LogActivity.Written(Duration.ofMinutes(15)));
      Instant later = Instant.now(Clock.systemUTC()).plus(Duration.ofMinutes(16));
      assertThat(lookout.look(later, PATIENT).logs()).isInstanceOf(LogActivity.Silent.class);
    }
  }

  @Test
  void anAgentThatWantsATokenIsLookedAtWithASignatureAllTheSame() {
    Auth token = new Auth.Bearer("canary", "secret", Duration.ofHours(1));
    try (SimulatedAgent simulated = start(SimulatedAgentSettings.DEFAULT.withAuth(token))) {
      assertThat(rollout(lookout(simulated)).live()).contains(11);
    }
  }

  @Test
  void anEndpointThatIsNotThereIsNotSeen() {
    SimulatedAgentSettings other =
        SimulatedAgentSettings.DEFAULT.withEndpoints(java.util.Set.of("other"));
    try (SimulatedAgent simulated = start(other)) {
      assertThat(look(lookout(simulated)).rollout()).isInstanceOf(Rollout.NotSeen.class);
    }
  }

  private static SimulatedAgent start(SimulatedAgentSettings settings) {
    return SimulatedAgent.start(settings.withSpeed(2000), Clock.systemUTC(), Thread::sleep);
  }

  private static void ask(SimulatedAgent simulated) {
    Agent agent = Wiring.agent(plan().agent(), AwsSettings.at(simulated.url(), KEYS));
    agent.ask(new Ask(Wiring.session(), "Hello", PATIENT));
  }

  private static Lookout lookout(SimulatedAgent simulated) {
    return Wiring.lookout(plan(), AwsSettings.at(simulated.url(), KEYS));
  }

  private static Footprint look(Lookout lookout) {
    return lookout.look(Instant.now(Clock.systemUTC()), PATIENT);
  }

  private static Rollout.Seen rollout(Lookout lookout) {
    return (Rollout.Seen) look(lookout).rollout();
  }

  private static CanaryPlan plan() {
    String text =
        """
        canary: test
        agent: { runtime: "arn:aws:bedrock-agentcore:eu-west-1:123456789012:runtime/agent-A1b2C3d4E5" }
        regions: [eu-west-1]
        agent-logs: { within: 15m }
        version: { rollout-within: 30m }
        probes: [{ probe: hello, say: Hello }]
        """;
    return ((PlanReading.Read) YamlPlan.read("test.yaml", text, _ -> Optional.empty())).plan();
  }
}
