package dev.agentcanary.function;

import dev.agentcanary.json.Json;
import dev.agentcanary.json.JsonText;
import dev.agentcanary.plan.PlanJson;
import dev.agentcanary.plan.PlanReading;
import dev.agentcanary.plan.yaml.YamlPlan;
import dev.agentcanary.sim.agent.SimulatedAgent;
import dev.agentcanary.sim.agent.SimulatedAgentSettings;
import dev.agentcanary.sim.agent.fault.FaultSpec;
import dev.agentcanary.sim.lambda.FakeRuntimeApi;
import dev.agentcanary.sim.lambda.Invocation;
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

/// The jar that is deployed with a plan beside it, started by the client that runs it in Lambda,
/// against a simulated agent over HTTP.
record DeployedFunction(SimulatedAgent agent, FakeRuntimeApi api, LambdaProcess process)
    implements AutoCloseable {
  /// Longer than any start.
  static final Duration LONG = Duration.ofSeconds(60);

  /// Starts it, with a healthy agent, and waits until it has asked for work.
  ///
  /// @param plan YAML
  /// @param task the folder that Lambda would unpack the archive to
  static DeployedFunction of(String plan, Path task) throws IOException {
    SimulatedAgent agent =
        SimulatedAgent.start(
            SimulatedAgentSettings.DEFAULT.withSpeed(100), Clock.systemUTC(), Thread::sleep);
    FakeRuntimeApi api = FakeRuntimeApi.start(Clock.systemUTC(), System::nanoTime);
    Files.writeString(task.resolve("canary.json"), json(plan));
    LambdaFunction function =
        LambdaFunction.of("dev.agentcanary.handler.CanaryHandler", List.of(jar(), task))
            .withEnvironment("AWS_ENDPOINT_URL_BEDROCK_AGENTCORE", agent.url().toString());
    LambdaProcess process =
        LambdaProcess.start(
            api, function, RuntimeInterfaceClient.onThisClassPath(), System::nanoTime);
    if (!(process.awaitReady(LONG) instanceof Readiness.Ready)) {
      throw new IllegalStateException("INIT failed: " + process.errorOutput());
    }
    return new DeployedFunction(agent, api, process);
  }

  /// Hands it what the schedule sends.
  Invocation invoke(Duration timeout) {
    return api.enqueue(InvocationRequest.of("{\"time\":\"2026-11-23T10:05:00Z\"}", timeout));
  }

  /// The one line of its output that has this in it.
  Json.Obj line(String having) {
    return object(
        process.output().stream()
            .filter(line -> line.contains(having))
            .findFirst()
            .orElseThrow(() -> new IllegalStateException("never written: " + having)));
  }

  static Json.Obj object(String json) {
    return switch (JsonText.parse(json)) {
      case JsonText.Parsed.Value(Json.Obj object) -> object;
      case JsonText.Parsed.Value _, JsonText.Parsed.Malformed _ ->
          throw new IllegalStateException("not an object: " + json);
    };
  }

  static List<FaultSpec> faults(String... kinds) {
    return Stream.of(kinds).map(DeployedFunction::fault).toList();
  }

  private static FaultSpec fault(String text) {
    return switch (FaultSpec.parse(text)) {
      case FaultSpec.Parsed.Valid(FaultSpec spec) -> spec;
      case FaultSpec.Parsed.Mistake(String message) -> throw new IllegalStateException(message);
    };
  }

  private static String json(String plan) {
    return switch (YamlPlan.read("plan.yaml", plan, _ -> Optional.empty())) {
      case PlanReading.Read read -> PlanJson.write(read.source());
      case PlanReading.Rejected(var problems) -> throw new IllegalStateException("" + problems);
    };
  }

  private static Path jar() throws IOException {
    try (var jars = Files.newDirectoryStream(Path.of("../lambda/target"), "*-function.jar")) {
      return jars.iterator().next();
    }
  }

  @Override
  public void close() {
    process.close();
    api.close();
    agent.close();
  }
}
