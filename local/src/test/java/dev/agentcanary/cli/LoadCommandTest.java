package dev.agentcanary.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.agentcanary.cli.Canary.Result;
import dev.agentcanary.load.report.ResultFile;
import dev.agentcanary.load.report.ResultReading;
import dev.agentcanary.load.result.LoadResult;
import dev.agentcanary.sim.agent.SimulatedAgent;
import dev.agentcanary.sim.agent.SimulatedAgentSettings;
import dev.agentcanary.sim.agent.fault.FaultSpec;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/// Whole load tests over real HTTP, by an agent that is hundreds of times faster than life.
class LoadCommandTest {
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
  void aTestThatKeepsItsThresholdsIsExitCode0AndLeavesItsReport() throws IOException {
    Result result = load("--users", "5");

    assertThat(result.exitCode()).as(result.out() + result.err()).isZero();
    assertThat(result.out())
        .contains("asks     arn:aws:bedrock-agentcore:eu-west-1:", "load     5 users, 5 turns each")
        .contains("latency p95", "PASSED", "report: " + folder.resolve("load.html"));
    assertThat(result.out()).matches("\\p{ASCII}*");
    assertThat(folder.resolve("load.html")).isNotEmptyFile();
    assertThat(folder.resolve("load.xml")).content().contains("<testsuite");
    assertThat(folder.resolve("load.hlog")).content().contains("#[Histogram log format version");
    LoadResult written = written(folder.resolve("load.json"));
    assertThat(written.tally().turns()).isPositive().isEqualTo(written.tally().healthy());
    assertThat(agent.opened()).isEqualTo(agent.stopped()).isPositive();
    assertThat(agent.live()).isZero();
  }

  @Test
  void answersThatAreFastButWrongFailTheTest() {
    agent.faults(faults("wrong-answer"));

    Result result = load("--users", "5");

    assertThat(result.exitCode()).isEqualTo(ExitCode.UNHEALTHY);
    assertThat(result.out()).contains("answer").contains("failed");
    assertThat(agent.live()).isZero();
  }

  @Test
  void theCanarysOwnFaultIsNotTheAgents() {
    agent.faults(faults("status-403"));

    assertThat(load("--users", "5").exitCode()).isEqualTo(ExitCode.INCONCLUSIVE);
  }

  @Test
  void aRateIsKept() throws IOException {
    Result result = load("--rate", "10/s", "--turns", "1");

    assertThat(result.exitCode()).as(result.out() + result.err()).isZero();
    assertThat(result.out()).contains("10 conversations a second");
    assertThat(written(folder.resolve("load.json")).tally().conversations()).isBetween(5L, 15L);
  }

  @Test
  void aContainerIsAskedOnItsOwnPath() {
    List<String> arguments = quick("--users", "2");
    arguments.addAll(List.of("--container", agent.url().toString()));

    Result result = new Canary().run(arguments.toArray(String[]::new));

    assertThat(result.exitCode()).as(result.out() + result.err()).isZero();
    assertThat(result.out()).contains("asks     the container at " + agent.url());
    assertThat(agent.opened()).isZero();
    assertThat(agent.requests()).isNotEmpty();
  }

  @Test
  void withoutAnAddressTheEmbeddedAgentIsAskedAndItSaysSo() {
    List<String> arguments = quick("--users", "5");
    arguments.addAll(List.of("--speed", "500"));

    Result result = new Canary().run(arguments.toArray(String[]::new));

    assertThat(result.exitCode()).as(result.out() + result.err()).isZero();
    assertThat(result.out())
        .startsWith(
            "asks     the embedded simulated agent, with latencies as measured on the coach companion")
        .contains("costs    nothing; of the real agent it would be about $");
    assertThat(agent.requests()).isEmpty();
  }

  @Test
  void anEarlierResultIsComparedWith() {
    load("--users", "5");
    String old = folder.resolve("load.json").toString();

    Result result =
        load("--users", "5", "--json", folder.resolve("new.json").toString(), "--compare", old);

    assertThat(result.exitCode()).as(result.out() + result.err()).isZero();
    assertThat(result.out().lines().filter(line -> line.contains("latency"))).hasSizeGreaterThan(3);
    assertThat(folder.resolve("new.json")).isNotEmptyFile();
  }

  @Test
  @EnabledOnOs(OS.LINUX)
  void whatAFullDiskDoesNotTakeIsKeptElsewhereAndSaidWhere() throws IOException {
    Result result = load("--users", "2", "--json", "/dev/full");

    assertThat(result.exitCode()).isEqualTo(ExitCode.INCONCLUSIVE);
    assertThat(result.out()).contains("latency", "PASSED");
    assertThat(result.err()).contains("--json /dev/full: not written");
    String where = result.err().replaceAll("(?s).*the result was kept in (\\S+) instead.*", "$1");
    assertThat(written(Path.of(where)).tally().turns()).isPositive();
    Files.delete(Path.of(where));
  }

  private Result load(String... more) {
    List<String> arguments = quick(more);
    arguments.addAll(List.of("--endpoint-url", agent.url().toString()));
    return new Canary().run(arguments.toArray(String[]::new));
  }

  /// A second of it.
  private List<String> quick(String... more) {
    List<String> arguments = new ArrayList<>(List.of("load", SHIPPED));
    arguments.addAll(
        List.of("--think", "10ms", "--ramp", "1s", "--warm-up", "0s", "--duration", "1s"));
    arguments.addAll(List.of("--out", folder.toString()));
    arguments.addAll(List.of(more));
    return arguments;
  }

  private static LoadResult written(Path json) throws IOException {
    return switch (ResultFile.read(json.toString(), Files.readString(json))) {
      case ResultReading.Read(LoadResult result) -> result;
      case ResultReading.Unreadable(String problem) -> throw new IllegalStateException(problem);
    };
  }

  private static List<FaultSpec> faults(String text) {
    return switch (FaultSpec.parse(text)) {
      case FaultSpec.Parsed.Valid(FaultSpec spec) -> List.of(spec);
      case FaultSpec.Parsed.Mistake(String message) -> throw new IllegalStateException(message);
    };
  }
}
