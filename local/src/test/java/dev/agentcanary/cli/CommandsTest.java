package dev.agentcanary.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.agentcanary.cli.Canary.Result;
import dev.agentcanary.json.Json;
import dev.agentcanary.json.JsonText;
import dev.agentcanary.sim.agent.SimulatedAgent;
import dev.agentcanary.sim.agent.SimulatedAgentSettings;
import dev.agentcanary.sim.agent.fault.FaultSpec;
import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The commands as a person types them, against an agent over real HTTP.
class CommandsTest {
  private static final String SHIPPED = "../canaries/coach-companion.yaml";

  @TempDir private Path folder;
  private final SimulatedAgent agent =
      SimulatedAgent.start(
          SimulatedAgentSettings.DEFAULT.withSpeed(500), Clock.systemUTC(), Thread::sleep);

  @AfterEach
  void close() {
    agent.close();
  }

  @Test
  void checkSaysWhatARightFileHolds() {
    Result result = new Canary().run("check", SHIPPED);

    assertThat(result.exitCode()).isZero();
    assertThat(result.out()).contains("coach-companion", "19 probes", "rate(5 minutes)");
  }

  @Test
  void checkNamesEveryProblemOfEveryFileAndExitsWithUsage() throws IOException {
    Path bad = Files.writeString(folder.resolve("bad.yaml"), "canary: x\nagnet: {}\nprobes: []\n");
    Path gone = folder.resolve("gone.yaml");

    Result result = new Canary().run("check", bad.toString(), SHIPPED, gone.toString());

    assertThat(result.exitCode()).isEqualTo(ExitCode.USAGE);
    assertThat(result.err())
        .contains("bad.yaml:2: ", "did you mean `agent`", "bad.yaml:3: ", "gone.yaml");
    assertThat(result.out()).contains("coach-companion");
  }

  @Test
  void runOfTheShippedPlanIsHealthyAndWritesWhatItIsAskedTo() throws IOException {
    Path json = folder.resolve("run.json");
    Path junit = folder.resolve("run.xml");
    Path emf = folder.resolve("run.emf");

    Result result =
        run(
            SHIPPED,
            "--json",
            json.toString(),
            "--junit",
            junit.toString(),
            "--emf",
            emf.toString());

    assertThat(result.exitCode()).as(result.out()).isZero();
    assertThat(result.out()).contains("HEALTHY: coach-companion passed all 19 probes");
    assertThat(result.out()).doesNotContain("\033").matches("\\p{ASCII}*");
    assertThat(object(json).get("verdict")).contains(new Json.Str("healthy"));
    assertThat(Files.readString(junit)).contains("<testsuite");
    assertThat(object(emf).get("Runs")).contains(new Json.Num(java.math.BigDecimal.ONE));
    assertThat(agent.live()).isZero();
  }

  @Test
  void aBrokenAgentIsUnhealthyAndEverySessionIsStillStopped() {
    agent.faults(faults("error-body-200"));

    Result result = run(SHIPPED, "--probe", "basic-invocation", "--no-confirm");

    assertThat(result.exitCode()).isEqualTo(ExitCode.UNHEALTHY);
    assertThat(result.out()).contains("UNHEALTHY", "agent");
    assertThat(agent.opened()).isEqualTo(1);
    assertThat(agent.live()).isZero();
  }

  @Test
  void theCanarysOwnFaultIsInconclusive() {
    agent.faults(faults("status-403"));

    Result result = run(SHIPPED, "--probe", "basic-invocation", "--no-confirm");

    assertThat(result.exitCode()).isEqualTo(ExitCode.INCONCLUSIVE);
    assertThat(result.out()).contains("canary");
  }

  @Test
  void nothingIsAskedWhenTheCommandLineIsWrong() {
    Result result =
        run(
            SHIPPED,
            "--probe",
            "basic-invocatoin",
            "--json",
            folder.resolve("no/out.json").toString());

    assertThat(result.exitCode()).isEqualTo(ExitCode.USAGE);
    assertThat(result.err())
        .contains("--probe basic-invocatoin", "`basic-invocation`", "--json", "make it first");
    assertThat(agent.requests()).isEmpty();
  }

  @Test
  void nothingIsAskedWhenThePlanIsWrong() throws IOException {
    Path bad = Files.writeString(folder.resolve("bad.yaml"), "canary: x\n");

    Result result = run(bad.toString());

    assertThat(result.exitCode()).isEqualTo(ExitCode.USAGE);
    assertThat(agent.requests()).isEmpty();
  }

  @Test
  void endpointAndContainerExcludeEachOther() {
    Result result = run(SHIPPED, "--container", agent.url().toString());

    assertThat(result.exitCode()).isEqualTo(ExitCode.USAGE);
  }

  @Test
  void aContainerIsAskedOnItsOwnPath() {
    Result result =
        new Canary()
            .run(
                "run",
                SHIPPED,
                "--probe",
                "basic-invocation",
                "--container",
                agent.url().toString());

    assertThat(result.exitCode()).as(result.out() + result.err()).isZero();
    assertThat(agent.opened()).isZero();
  }

  @Test
  void askShowsHeadersChunksShapeAndText() {
    Result result = ask("Hi, I'm new here. What can you do for me?");

    assertThat(result.exitCode()).isZero();
    assertThat(result.out())
        .contains(
            "status    200", "content-type: ", "chunks", "first token", "shape     ", "text\n");
    assertThat(result.out()).contains(", stopped");
    assertThat(agent.live()).isZero();
  }

  @Test
  void askRawShowsTheBodyAsItCame() {
    assertThat(ask("Hello", "--raw").out()).contains("--- body, ", "{\"response\"");
  }

  @Test
  void askSaysWhatFailedAndWhoseFaultItIs() {
    agent.faults(faults("status-424-container"));

    Result result = ask("Hello");

    assertThat(result.exitCode()).isEqualTo(ExitCode.UNHEALTHY);
    assertThat(result.out()).contains("AGENT ERROR", "RuntimeClientError");
  }

  @Test
  void simulateNamesEveryMistakeOfItsCommandLine() {
    Result result =
        new Canary().run("simulate", "--fault", "silense", "--speed", "0", "--port", "70000");

    assertThat(result.exitCode()).isEqualTo(ExitCode.USAGE);
    assertThat(result.err()).contains("`silence`", "--speed", "--port 70000");
  }

  @Test
  void simulateSaysWhenItsPortIsTaken() throws IOException {
    try (ServerSocket taken = new ServerSocket(0, 1, java.net.InetAddress.getLoopbackAddress())) {
      Result result = new Canary().run("simulate", "--port", "" + taken.getLocalPort());

      assertThat(result.exitCode()).isEqualTo(ExitCode.USAGE);
      assertThat(result.err()).contains("port " + taken.getLocalPort());
    }
  }

  @Test
  void theDemoShowsAHealthyAndABrokenAgent() {
    Result result = new Canary().run("demo", "--speed", "500");

    assertThat(result.exitCode()).as(result.out()).isZero();
    assertThat(result.out())
        .contains("HEALTHY: ", "UNHEALTHY: ", "\"_aws\"", "left behind 0", "200");
  }

  @Test
  void onATerminalProgressIsOneLineAndTheTableHasColours() {
    Result result =
        new Canary()
            .onATerminal(
                "run",
                SHIPPED,
                "--probe",
                "basic-invocation",
                "--endpoint-url",
                agent.url().toString());

    assertThat(result.err()).contains("\r").contains("[1/1]");
    assertThat(result.out()).contains("\033[");
  }

  private Result run(String file, String... more) {
    return new Canary().run(arguments("run", file, more));
  }

  private Result ask(String prompt, String... more) {
    return new Canary().run(arguments("ask", SHIPPED, prepended(prompt, more)));
  }

  private String[] arguments(String command, String file, String... more) {
    List<String> all = new java.util.ArrayList<>(List.of(command, file));
    all.addAll(List.of(more));
    all.addAll(List.of("--endpoint-url", agent.url().toString()));
    return all.toArray(String[]::new);
  }

  private static String[] prepended(String first, String... rest) {
    List<String> all = new java.util.ArrayList<>(List.of(first));
    all.addAll(List.of(rest));
    return all.toArray(String[]::new);
  }

  private static List<FaultSpec> faults(String text) {
    return switch (FaultSpec.parse(text)) {
      case FaultSpec.Parsed.Valid(FaultSpec spec) -> List.of(spec);
      case FaultSpec.Parsed.Mistake(String message) -> throw new IllegalStateException(message);
    };
  }

  private static Json.Obj object(Path file) throws IOException {
    return switch (JsonText.parse(Files.readString(file))) {
      case JsonText.Parsed.Value(Json.Obj object) -> object;
      case JsonText.Parsed.Value _, JsonText.Parsed.Malformed _ ->
          throw new IllegalStateException("not an object: " + file);
    };
  }
}
