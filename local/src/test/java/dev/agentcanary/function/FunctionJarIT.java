package dev.agentcanary.function;

import static org.assertj.core.api.Assertions.assertThat;

import dev.agentcanary.json.Json;
import dev.agentcanary.json.JsonText;
import dev.agentcanary.plan.PlanJson;
import dev.agentcanary.plan.PlanReading;
import dev.agentcanary.plan.PlanVersion;
import dev.agentcanary.plan.yaml.YamlPlan;
import dev.agentcanary.sim.agent.Operation;
import dev.agentcanary.sim.agent.Seen;
import dev.agentcanary.sim.agent.SimulatedAgent;
import dev.agentcanary.sim.agent.SimulatedAgentSettings;
import dev.agentcanary.sim.agent.fault.FaultSpec;
import dev.agentcanary.sim.lambda.Completion;
import dev.agentcanary.sim.lambda.FakeRuntimeApi;
import dev.agentcanary.sim.lambda.InvocationRequest;
import dev.agentcanary.sim.lambda.LambdaFunction;
import dev.agentcanary.sim.lambda.LambdaProcess;
import dev.agentcanary.sim.lambda.Readiness;
import dev.agentcanary.sim.lambda.RuntimeInterfaceClient;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The jar that is deployed, in the client that runs it in Lambda, against an agent over HTTP.
class FunctionJarIT {
  private static final Duration LONG = Duration.ofSeconds(60);

  /// What EventBridge Scheduler sends: the explicit input of the schedule, its tokens filled in.
  private static final String EVENT =
      """
      {"version":"0","id":"5f0d3a1e-run","detail-type":"Scheduled Event","source":"aws.scheduler",
       "account":"123456789012","time":"2026-11-23T10:05:00Z","region":"eu-west-1",
       "resources":["arn:aws:scheduler:eu-west-1:123456789012:schedule/default/coach-companion"],
       "detail":{"canary":"coach-companion"}}
      """;

  @TempDir private Path task;
  private SimulatedAgent agent;
  private FakeRuntimeApi api;

  @BeforeEach
  void open() throws IOException {
    agent =
        SimulatedAgent.start(
            SimulatedAgentSettings.DEFAULT.withSpeed(100), Clock.systemUTC(), Thread::sleep);
    api = FakeRuntimeApi.start(Clock.systemUTC(), System::nanoTime);
    Files.writeString(task.resolve("canary.json"), shippedPlan());
  }

  @AfterEach
  void close() {
    api.close();
    agent.close();
  }

  @Test
  void theShippedPlanIsHealthyAndItsMetricsAreOnStandardOutput() throws Exception {
    try (LambdaProcess process = start()) {
      assertThat(process.awaitReady(LONG)).isInstanceOf(Readiness.Ready.class);

      Completion completion = api.enqueue(InvocationRequest.of(EVENT, LONG)).await(LONG);

      assertThat(completion).isInstanceOf(Completion.Responded.class);
      Json.Obj summary = object(((Completion.Responded) completion).body());
      assertThat(summary.get("verdict")).contains(new Json.Str("healthy"));
      assertThat(summary.get("runId")).contains(new Json.Str("5f0d3a1e-run"));
      Json.Obj metrics = object(process.awaitOutput(FunctionJarIT::isEmf, LONG).orElseThrow());
      assertThat(metrics.get("Canary")).contains(new Json.Str("coach-companion"));
      assertThat(metrics.get("Runs")).contains(new Json.Num(java.math.BigDecimal.ONE));
      assertThat(metrics.get("AgentDown")).contains(new Json.Num(java.math.BigDecimal.ZERO));
    }
  }

  @Test
  void primingLeavesNoTraceOnTheAgentNorInTheOutput() throws Exception {
    try (LambdaProcess process = start()) {
      assertThat(process.awaitReady(LONG)).isInstanceOf(Readiness.Ready.class);

      assertThat(asked()).isEmpty();
      assertThat(agent.opened()).isZero();
      assertThat(process.output()).isEmpty();
    }
  }

  @Test
  void theFirstRunHasTheVersionThatPrimingSawAndTheNextLooksItself() throws Exception {
    try (LambdaProcess process = start()) {
      process.awaitReady(LONG);
      assertThat(versionLooks()).isEqualTo(1);

      api.enqueue(InvocationRequest.of(EVENT, LONG)).await(LONG);
      assertThat(versionLooks()).isEqualTo(1);
      Json.Obj report =
          object(
              process.awaitOutput(line -> line.contains("agent-canary-run"), LONG).orElseThrow());
      assertThat(((Json.Obj) report.get("rollout").orElseThrow()).get("stage"))
          .contains(new Json.Str("done"));

      api.enqueue(InvocationRequest.of(EVENT, LONG)).await(LONG);
      assertThat(versionLooks()).isEqualTo(2);
    }
  }

  @Test
  void theReportSaysWhichPlanWasDeployed() throws Exception {
    try (LambdaProcess process = start()) {
      process.awaitReady(LONG);

      api.enqueue(InvocationRequest.of(EVENT, LONG)).await(LONG);

      Json.Obj report =
          object(
              process.awaitOutput(line -> line.contains("agent-canary-run"), LONG).orElseThrow());
      assertThat(report.get("plan")).contains(new Json.Str(PlanVersion.of(shippedPlan()).id()));
    }
  }

  @Test
  void everySessionThatARunOpensIsStopped() throws Exception {
    try (LambdaProcess process = start()) {
      process.awaitReady(LONG);

      api.enqueue(InvocationRequest.of(EVENT, LONG)).await(LONG);

      assertThat(agent.opened()).isPositive();
      assertThat(agent.live()).isZero();
    }
  }

  @Test
  void aFaultOfTheCanaryIsAnErrorOfTheFunctionAfterItsMetricsWereWritten() throws Exception {
    agent.faults(List.of(fault("status-403")));
    try (LambdaProcess process = start()) {
      process.awaitReady(LONG);

      Completion completion = api.enqueue(InvocationRequest.of(EVENT, LONG)).await(LONG);

      assertThat(completion).isInstanceOf(Completion.Failed.class);
      Json.Obj metrics = object(process.awaitOutput(FunctionJarIT::isEmf, LONG).orElseThrow());
      assertThat(metrics.get("CanaryFault")).contains(new Json.Num(java.math.BigDecimal.ONE));
      assertThat(metrics.get("AgentDown")).contains(new Json.Num(java.math.BigDecimal.ZERO));
    }
  }

  @Test
  void aHealthyRunLoadsNothingOfASecondLook(@TempDir Path logs) throws Exception {
    Path log = logs.resolve("classes.log");
    try (LambdaProcess process = start("-Xlog:class+load:file=" + log)) {
      process.awaitReady(LONG);
      api.enqueue(InvocationRequest.of(EVENT, LONG)).await(LONG);
      process.awaitOutput(line -> line.contains("agent-canary-run"), LONG).orElseThrow();
    }

    List<String> ours =
        Files.readAllLines(log).stream()
            .flatMap(line -> Stream.of(line.split(" ")))
            .filter(word -> word.startsWith("dev.agentcanary."))
            .toList();
    assertThat(ours)
        .contains("dev.agentcanary.run.CanaryRun", "dev.agentcanary.report.RunJson")
        .noneMatch(
            name ->
                name.matches(
                    ".*\\.(Vantage|RegionalVantage|Sight|SecondLook|ReachRules|SightWords|OwnFault"
                        + "|Refusal)\\b.*"));
  }

  @Test
  void aScheduleForAnotherCanaryIsRefused() throws Exception {
    try (LambdaProcess process = start()) {
      process.awaitReady(LONG);

      Completion completion =
          api.enqueue(
                  InvocationRequest.of(EVENT.replace("\"coach-companion\"}", "\"other\"}"), LONG))
              .await(LONG);

      assertThat(completion)
          .isInstanceOfSatisfying(
              Completion.Failed.class,
              failed -> assertThat(failed.body()).contains("`other`", "`coach-companion`"));
      assertThat(asked()).isEmpty();
    }
  }

  @Test
  void aPackageWithoutAPlanFailsInInitAndSaysWhatIsMissing() throws Exception {
    Files.delete(task.resolve("canary.json"));
    try (LambdaProcess process = start()) {
      assertThat(process.awaitReady(LONG))
          .isInstanceOfSatisfying(
              Readiness.InitFailed.class,
              failed -> assertThat(failed.error().body()).contains("canary.json"));
    }
  }

  @Test
  void theJarCarriesNoCommandLineNoSimulatorAndNoYaml() throws IOException {
    try (var jar = new java.util.jar.JarFile(functionJar().toFile())) {
      assertThat(jar.stream().map(java.util.jar.JarEntry::getName))
          .noneMatch(name -> name.startsWith("dev/agentcanary/cli"))
          .noneMatch(name -> name.startsWith("dev/agentcanary/sim"))
          .noneMatch(name -> name.startsWith("dev/agentcanary/plan/yaml"))
          .noneMatch(name -> name.startsWith("org/snakeyaml"))
          .noneMatch(name -> name.startsWith("picocli"));
    }
    assertThat(Files.size(functionJar())).isLessThan(8_000_000);
  }

  /// What reached the agent itself: all but the looks at what it leaves behind.
  private List<Operation> asked() {
    List<Operation> looks = List.of(Operation.ENDPOINT, Operation.LOG_EVENTS);
    return agent.requests().stream().map(Seen::operation).filter(o -> !looks.contains(o)).toList();
  }

  private long versionLooks() {
    return agent.requests().stream().filter(s -> s.operation() == Operation.ENDPOINT).count();
  }

  private LambdaProcess start(String... jvmOptions) throws IOException {
    LambdaFunction function =
        LambdaFunction.of("dev.agentcanary.handler.CanaryHandler", List.of(functionJar(), task))
            .withEnvironment("AWS_ENDPOINT_URL_BEDROCK_AGENTCORE", agent.url().toString())
            .withEnvironment("AWS_ENDPOINT_URL_BEDROCK_AGENTCORE_CONTROL", agent.url().toString())
            .withEnvironment("AWS_ENDPOINT_URL_CLOUDWATCH_LOGS", agent.url().toString())
            .withJvmOptions(jvmOptions);
    return LambdaProcess.start(
        api, function, RuntimeInterfaceClient.onThisClassPath(), System::nanoTime);
  }

  private static Path functionJar() throws IOException {
    Path target = Path.of("../lambda/target");
    try (var jars = Files.newDirectoryStream(target, "*-function.jar")) {
      return jars.iterator().next();
    }
  }

  private static String shippedPlan() {
    Path file = Path.of("../canaries/coach-companion.yaml");
    return switch (YamlPlan.read(file, _ -> Optional.empty())) {
      case PlanReading.Read read -> PlanJson.packaged(read.source());
      case PlanReading.Rejected(var problems) -> throw new IllegalStateException("" + problems);
    };
  }

  private static FaultSpec fault(String text) {
    return switch (FaultSpec.parse(text)) {
      case FaultSpec.Parsed.Valid(FaultSpec spec) -> spec;
      case FaultSpec.Parsed.Mistake(String message) -> throw new IllegalStateException(message);
    };
  }

  private static boolean isEmf(String line) {
    return line.contains("\"_aws\"");
  }

  private static Json.Obj object(String json) {
    return switch (JsonText.parse(json)) {
      case JsonText.Parsed.Value(Json.Obj object) -> object;
      case JsonText.Parsed.Value _, JsonText.Parsed.Malformed _ ->
          throw new IllegalStateException("not an object: " + json);
    };
  }
}
