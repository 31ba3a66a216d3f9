package dev.agentcanary.handler;

import static org.assertj.core.api.Assertions.assertThat;

import dev.agentcanary.agent.contract.Ports;
import dev.agentcanary.agent.contract.Replies;
import dev.agentcanary.agent.contract.ScriptedServer;
import dev.agentcanary.aws.AwsSettings;
import dev.agentcanary.json.Json;
import dev.agentcanary.json.JsonText;
import dev.agentcanary.outcome.Attribution;
import dev.agentcanary.outcome.RunOutcome;
import dev.agentcanary.plan.CanaryPlan;
import dev.agentcanary.plan.PlanJson;
import dev.agentcanary.plan.PlanReading;
import dev.agentcanary.report.Redaction;
import dev.agentcanary.report.RunReport;
import dev.agentcanary.run.CanaryRun;
import dev.agentcanary.run.Lookout;
import dev.agentcanary.run.RunListener;
import dev.agentcanary.run.RunRequest;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// Whole runs over real HTTP, each transport as it is wired, in which the agent is not reached:
/// what the second look sees, and what the report says of it.
@Timeout(value = 60, unit = TimeUnit.SECONDS)
class SecondLookOverHttpTest {
  private static final URI NAMELESS = URI.create("http://agentcore.invalid");

  /// A runtime's two transports.
  enum Transport {
    SIGV4(""),
    BEARER(
        """
        ,"auth":{"token-endpoint":"%s/oauth2/token","client-id-env":"ID","client-secret-env":"SECRET"}
        """);

    private final String auth;

    Transport(String auth) {
      this.auth = auth;
    }
  }

  private final ScriptedServer endpoint = ScriptedServer.start();
  private final ScriptedServer witness = ScriptedServer.start();

  @BeforeEach
  void scripts() {
    witness.on("token", Replies.json("{\"access_token\":\"t-1\",\"expires_in\":3600}"));
  }

  @AfterEach
  void close() {
    endpoint.close();
    witness.close();
  }

  @ParameterizedTest
  @EnumSource
  void aTurnThatIsResetWhileTheEndpointAnswersIsTheRuntimes(Transport transport) {
    endpoint.on("invocations", dev.agentcanary.agent.contract.Line::reset);
    endpoint.on("", Replies.error(403, "MissingAuthenticationTokenException", "no signature"));

    RunOutcome run = run(transport, endpoint.uri(), witness.uri());

    assertThat(run.attribution()).contains(Attribution.RUNTIME);
    assertThat(report(run).get("secondLook").toString())
        .contains("the regional endpoint answered 403 after ");
    assertThat(reason(run)).contains("; the regional endpoint answered 403 after ");
  }

  @ParameterizedTest
  @EnumSource
  void anEndpointThatRefusesEveryoneIsTheRuntimes(Transport transport) {
    RunOutcome run = run(transport, Ports.refusing(), witness.uri());

    assertThat(run.attribution()).contains(Attribution.RUNTIME);
    assertThat(reason(run))
        .contains("refused", "STS in the same region answered 404", "down for everyone");
  }

  @ParameterizedTest
  @EnumSource
  void whereNobodyAnswersItIsTheCanarysOwnNetwork(Transport transport) {
    RunOutcome run = run(transport, Ports.refusing(), Ports.refusing());

    assertThat(run.attribution()).contains(Attribution.CANARY);
    assertThat(run.agentDown()).isFalse();
    assertThat(report(run).get("fault")).contains(new Json.Str("network"));
    assertThat(reason(run)).contains("neither", "it is the canary's own network");
  }

  @ParameterizedTest
  @EnumSource
  void whereNoNameResolvesItIsTheCanarysNameServer(Transport transport) {
    assertThat(report(run(transport, NAMELESS, NAMELESS)).get("fault"))
        .contains(new Json.Str("dns"));
  }

  @ParameterizedTest
  @EnumSource
  void aRegionWithoutTheServiceIsAMistakeInThePlan(Transport transport) {
    assertThat(report(run(transport, NAMELESS, witness.uri())).get("fault"))
        .contains(new Json.Str("bad-region"));
  }

  @Test
  void aContainerThatRefusesIsDownAndThereIsNothingToCompareItWith() {
    RunOutcome run =
        run("{\"container\":\"%s\"}".formatted(Ports.refusing()), AwsSettings.of(Map.of()));

    assertThat(run.attribution()).contains(Attribution.RUNTIME);
    assertThat(reason(run)).endsWith("; a container has no regional endpoint for a second look");
  }

  private RunOutcome run(Transport transport, URI agentCore, URI sts) {
    String agent =
        """
        {"runtime":"arn:aws:bedrock-agentcore:eu-west-1:123456789012:runtime/a-0123456789"%s}"""
            .formatted(transport.auth.formatted(witness.uri()));
    Map<String, String> environment =
        Map.of(
            "AWS_ACCESS_KEY_ID", "test",
            "AWS_SECRET_ACCESS_KEY", "test",
            "AWS_ENDPOINT_URL_STS", sts.toString(),
            "ID", "id",
            "SECRET", "secret");
    return run(agent, new AwsSettings(environment, Optional.of(agentCore)));
  }

  private static RunOutcome run(String agent, AwsSettings aws) {
    CanaryPlan plan = plan(agent);
    Instant now = Wiring.tempo().now();
    return new CanaryRun(
            plan,
            Wiring.agent(plan.agent(), aws),
            () -> Wiring.vantage(plan.agent(), aws),
            Lookout.NONE,
            Wiring::session,
            Wiring.tempo(),
            RunListener.NOBODY)
        .run(new RunRequest("r", now, now.plus(Duration.ofSeconds(40)), plan.probes(), List.of()));
  }

  private static CanaryPlan plan(String agent) {
    String json =
        """
        {"canary":"test","agent":%s,"regions":["eu-west-1"],"confirm":{"rounds":0},
         "probes":[{"probe":"hello","say":"Hello"}]}"""
            .formatted(agent);
    return switch (PlanJson.read("a test's plan", json)) {
      case PlanReading.Read read -> read.plan();
      case PlanReading.Rejected rejected -> throw new AssertionError(rejected);
    };
  }

  private static Json.Obj report(RunOutcome run) {
    String line = RunReport.jsonLine(run, Redaction.STANDARD);
    return (Json.Obj) ((JsonText.Parsed.Value) JsonText.parse(line)).json();
  }

  private static String reason(RunOutcome run) {
    Json.Obj probe = (Json.Obj) ((Json.Arr) report(run).get("probes").orElseThrow()).items().get(0);
    return ((Json.Str) probe.get("reason").orElseThrow()).value();
  }
}
