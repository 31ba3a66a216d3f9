package dev.agentcanary.bench.coldstart;

import dev.agentcanary.bench.Certificate;
import dev.agentcanary.bench.Setting;
import dev.agentcanary.sim.lambda.LambdaFunction;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/// The two that are compared: the usual stack and the canary.
final class Candidates {
  static final String BASELINE = "usual stack";
  static final String CANARY = "canary";

  private Candidates() {}

  /// Both, asking the agent at that address.
  static List<Candidate> in(Setting setting, URI agent, Certificate certificate)
      throws IOException {
    Map<String, String> environment =
        Map.of(
            "AWS_ENDPOINT_URL_BEDROCK_AGENTCORE", agent.toString(),
            "AWS_ENDPOINT_URL_BEDROCK_AGENTCORE_CONTROL", agent.toString(),
            "AWS_ENDPOINT_URL_CLOUDWATCH_LOGS", agent.toString());
    List<String> trust =
        List.of(
            "-Djavax.net.ssl.trustStore=" + certificate.trustStore(),
            "-Djavax.net.ssl.trustStorePassword=" + Certificate.PASSWORD);
    Path baseline = setting.functionJar("local/bench/baseline");
    Path canary = setting.functionJar("lambda");
    return List.of(
        new Candidate(
            BASELINE,
            new LambdaFunction(
                "dev.agentcanary.bench.baseline.TypicalCanary::handleRequest",
                List.of(baseline),
                512,
                environment,
                trust),
            baseline),
        new Candidate(
            CANARY,
            new LambdaFunction(
                "dev.agentcanary.handler.CanaryHandler",
                List.of(canary, plan(setting)),
                512,
                environment,
                trust),
            canary));
  }

  /// A directory with the plan of one probe, where the function finds it on its class path.
  private static Path plan(Setting setting) throws IOException {
    Path directory = Files.createDirectory(setting.scratch().resolve("plan"));
    try (InputStream plan = Candidates.class.getResourceAsStream("canary.json")) {
      Files.copy(plan, directory.resolve("canary.json"));
    }
    return directory;
  }
}
