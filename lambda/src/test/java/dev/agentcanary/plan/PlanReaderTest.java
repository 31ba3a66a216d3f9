package dev.agentcanary.plan;

import static org.assertj.core.api.Assertions.assertThat;

import dev.agentcanary.agent.AnswerSettings;
import dev.agentcanary.agent.PayloadTemplate;
import dev.agentcanary.check.Check;
import dev.agentcanary.plan.yaml.Plans;
import java.net.URI;
import java.time.Duration;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// What the keys of a file become, and what stands in for those that are absent.
class PlanReaderTest {
  @Test
  void theShortestFileHasTheDefaults() {
    CanaryPlan plan = Plans.right(Plans.read(Plans.VALID.resolve("minimal.yaml"))).plan();
    assertThat(plan)
        .isEqualTo(
            new CanaryPlan(
                "my-agent",
                new Target(
                    new Where.Container(URI.create("http://localhost:8080")),
                    PayloadTemplate.DEFAULT,
                    Map.of("baggage", "canary=my-agent"),
                    AnswerSettings.DEFAULT),
                List.of(),
                new Schedule.Rate("rate(5 minutes)", Duration.ofMinutes(5)),
                Objectives.NONE,
                FootprintLimits.NONE,
                Confirmation.DEFAULT,
                new RunSettings(
                    8,
                    Duration.ofSeconds(60),
                    Duration.ofSeconds(60),
                    Duration.ofSeconds(270),
                    Duration.ofSeconds(5),
                    new RunSettings.EachRun.All()),
                Notify.NOBODY,
                Deployment.DEFAULT,
                Optional.empty(),
                List.of(),
                List.of(
                    new Probe("hello", Optional.empty(), List.of(new Turn("Hello", List.of()))))));
  }

  @Test
  void everyNameThatACanaryMayHaveIsBaggageAsItStands() {
    String every = "a-bcdefghijklmnopqrstuvwxyz-0123456789-";
    CanaryPlan plan =
        Plans.right(
                Plans.read(
                    "canary: "
                        + every
                        + """

                        agent: { container: "http://localhost:8080" }
                        probes: [{ probe: hello, say: Hello }]
                        """))
            .plan();

    assertThat(plan.agent().headers().get("baggage"))
        .isEqualTo("canary=" + every)
        .matches("canary=[\\x21\\x23-\\x24\\x26-\\x2B\\x2D-\\x3A\\x3C-\\x5B\\x5D-\\x7E]*");
  }

  @Test
  void everyKeyReachesThePlan() {
    CanaryPlan plan =
        Plans.right(Plans.read(Plans.VALID.resolve("everything-on-a-runtime.yaml"))).plan();
    assertThat(plan.agent().where())
        .isEqualTo(
            new Where.BearerRuntime(
                new RuntimeArn("aws", "eu-west-1", "123456789012", "coach_companion-0ZUOP04U5z"),
                "production",
                new TokenGrant(
                    URI.create("https://auth.example.com/oauth2/token"),
                    new TokenGrant.Credentials.Secret(
                        "arn:aws:secretsmanager:eu-west-1:123456789012:secret:coach-canary-AbCdEf"),
                    Optional.of("agent/invoke agent/stop"))));
    assertThat(plan.agent().payload().json())
        .isEqualTo(
            """
            {"input":"{{prompt}}","thread":{"id":"{{sessionId}}","tags":["canary",1,1.50,true,null]}}""");
    assertThat(plan.agent().headers())
        .isEqualTo(
            Map.of(
                "X-Amzn-Bedrock-AgentCore-Runtime-Custom-Tenant",
                "canary",
                "baggage",
                "canary=" + plan.canary()));
    assertThat(plan.agent().answer())
        .isEqualTo(new AnswerSettings(Optional.of("output.message.content[].text"), 64_000));
    assertThat(plan.regions()).containsExactly("eu-west-1", "eu-central-1");
    assertThat(plan.schedule())
        .isEqualTo(new Schedule.Cron("cron(0/10 8-18 ? * MON-FRI *)", ZoneId.of("Europe/Dublin")));
    assertThat(plan.objectives())
        .isEqualTo(
            new Objectives(
                OptionalDouble.of(0.995),
                Optional.of(Duration.ofSeconds(10)),
                Optional.of(Duration.ofSeconds(30)),
                Optional.of(Duration.ofSeconds(5))));
    assertThat(plan.confirm())
        .isEqualTo(new Confirmation(8, Duration.ofSeconds(15), 0.05, 0.3, 0.5, 40));
    assertThat(plan.run())
        .isEqualTo(
            new RunSettings(
                4,
                Duration.ofSeconds(45),
                Duration.ofMinutes(2),
                Duration.ofMinutes(5),
                Duration.ofSeconds(3),
                new RunSettings.EachRun.Rotating(2)));
    assertThat(plan.notifying())
        .isEqualTo(
            new Notify(
                List.of("mailto:oncall@example.com", "arn:aws:sns:eu-west-1:123456789012:oncall"),
                List.of("https://hooks.example.com/tickets?team=coach"),
                Urgency.TICKET));
    assertThat(plan.redact()).map(Pattern::pattern).containsExactly("MRN-\\d{6}");
  }

  @Test
  void aProbeCanBeAskedMoreSeldomThanTheOthers() {
    CanaryPlan plan = Plans.right(Plans.read(Plans.VALID.resolve("seldom.yaml"))).plan();
    assertThat(plan.probes())
        .map(Probe::every)
        .containsExactly(Optional.of(Duration.ofHours(1)), Optional.empty());
  }

  @Test
  void probesKeepTheirOrderTheirTurnsAndTheirChecks() {
    List<Probe> probes =
        Plans.right(Plans.read(Plans.VALID.resolve("everything-on-a-runtime.yaml")))
            .plan()
            .probes();
    assertThat(probes).map(Probe::name).containsExactly("hello", "empty", "remembers");
    assertThat(probes.get(0).turns().getFirst().say()).isEqualTo("Hello, it costs ${price}");
    assertThat(probes.get(0).turns().getFirst().checks())
        .map(Check::type)
        .containsExactly("icontains-any", "latency");
    assertThat(probes.get(1).turns()).containsExactly(new Turn("", List.of()));
    assertThat(probes.get(2).turns())
        .map(Turn::say)
        .containsExactly("My name is Rosalind.", "  ", "What is my name?");
  }

  @Test
  void variablesAreReplacedInTextsAndNumbersAlike() {
    CanaryPlan plan =
        Plans.right(Plans.read(Plans.VALID.resolve("environment-variables.yaml"))).plan();
    assertThat(plan.regions()).containsExactly("eu-west-1");
    assertThat(plan.run().concurrency()).isEqualTo(2);
    assertThat(plan.run().eachRun()).isEqualTo(new RunSettings.EachRun.Rotating(2));
    assertThat(plan.run().turnTimeout()).isEqualTo(Duration.ofSeconds(30));
    assertThat(plan.agent().where())
        .isInstanceOfSatisfying(
            Where.BearerRuntime.class,
            runtime ->
                assertThat(runtime.grant().credentials())
                    .isEqualTo(
                        new TokenGrant.Credentials.Environment(
                            "COACH_CLIENT_ID", "COACH_CLIENT_SECRET")));
  }

  /// The times that `run` does not name follow from the schedule and from those it names.
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "schedule: rate(5 minutes)              | 60  | 120 | 270",
        "schedule: rate(1 day)                  | 60  | 120 | 840",
        "schedule: cron(0 8 * * ? *)            | 60  | 120 | 840",
        "schedule: rate(2 minutes)              | 60  | 108 | 108",
        "run: { turn-timeout: 10s }             | 10  | 20  | 270",
        "run: { deadline: 70s }                 | 60  | 70  | 70",
        "run: { probe-timeout: 90s }            | 60  | 90  | 270",
      })
  void derivesTimesThatAreNotNamed(String line, long turn, long probe, long deadline) {
    RunSettings run =
        Plans.right(
                Plans.read(
                    """
                    canary: my-agent
                    agent: { container: http://localhost:8080 }
                    probes:
                      - probe: talk
                        turns: [{ say: Hello }, { say: And now? }]
                    """
                        + line))
            .plan()
            .run();
    assertThat(run.turnTimeout()).hasSeconds(turn);
    assertThat(run.probeTimeout()).hasSeconds(probe);
    assertThat(run.deadline()).hasSeconds(deadline);
  }

  @Test
  void refusesMoreThanAFileShouldHold() {
    String head = "canary: a\nagent: { container: http://localhost }\nprobes:\n";
    StringBuilder probes = new StringBuilder(head);
    for (int i = 0; i < 201; i++) {
      probes.append("  - { probe: p%d, say: Hello }\n".formatted(i));
    }
    assertThat(Plans.wrong(Plans.read(probes.toString())))
        .isEqualTo(
            "plan.yaml:3: `probes` has 201 probes; write at most 200, the rest into a canary of its own");
    String turns = "  - { probe: p, turns: [" + "{ say: a }, ".repeat(21) + "] }\n";
    assertThat(Plans.wrong(Plans.read(head + turns)))
        .isEqualTo("plan.yaml:4: `turns` has 21 turns; write at most 20");
    String prompt = "  - { probe: p, say: " + "a".repeat(100_001) + " }\n";
    assertThat(Plans.wrong(Plans.read(head + prompt)))
        .isEqualTo("plan.yaml:4: `say` has 100,001 characters; write at most 100,000");
  }
}
