package dev.agentcanary.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.agentcanary.sim.agent.SimulatedAgent;
import dev.agentcanary.sim.agent.SimulatedAgentSettings;
import dev.agentcanary.sim.agent.coach.Said;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/// Ctrl-C, as the signal that a terminal sends to a process of its own.
@EnabledOnOs(OS.LINUX)
@Timeout(120)
class LoadInterruptionTest {
  private static final String SHIPPED = "../canaries/coach-companion.yaml";
  private static final int ENDED_BY_CTRL_C = 130;

  @TempDir private Path folder;
  private Process canary;

  @AfterEach
  void endIt() {
    canary.destroyForcibly();
  }

  @Test
  void ctrlCStopsEverySessionAndStillReports() throws Exception {
    CountDownLatch asked = new CountDownLatch(3);
    SimulatedAgentSettings slow =
        SimulatedAgentSettings.DEFAULT.withCompanion(
            (memory, _, _) -> {
              asked.countDown();
              return new Said("Hello", memory);
            });
    try (SimulatedAgent agent = SimulatedAgent.start(slow, Clock.systemUTC(), Thread::sleep)) {
      load(SHIPPED, agent.url(), "--users", "3");
      asked.await();

      interrupt();

      assertThat(canary.waitFor()).isEqualTo(ENDED_BY_CTRL_C);
      assertThat(output()).contains("interrupted after", "report: ");
      assertThat(folder.resolve("load.html")).isNotEmptyFile();
      assertThat(agent.opened()).isPositive().isEqualTo(agent.stopped());
    }
  }

  @Test
  void theSecondCtrlCEndsItAtOnce() throws Exception {
    String patient =
        Files.readString(Path.of(SHIPPED))
            .replace("turn-timeout: 30s,", "turn-timeout: 30s, stop-timeout: 1m,");
    Path plan = Files.writeString(folder.resolve("patient.yaml"), patient);
    try (ServerSocket silent = new ServerSocket(0, 10, InetAddress.getLoopbackAddress())) {
      URI url = URI.create("http://127.0.0.1:" + silent.getLocalPort());
      load(plan.toString(), url, "--users", "1");
      awaitRequest(silent, "/invocations");

      interrupt();
      awaitRequest(silent, "/stopruntimesession");
      interrupt();

      assertThat(canary.waitFor()).isEqualTo(ENDED_BY_CTRL_C);
      assertThat(output()).contains("asks     arn:").doesNotContain("interrupted after");
    }
  }

  private void load(String plan, URI url, String... more) throws IOException {
    // A build in the background ignores Ctrl-C, and so would its children.
    List<String> command = new ArrayList<>(List.of("env", "--default-signal=INT"));
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(List.of("-XX:+UseSerialGC", "-cp", System.getProperty("java.class.path")));
    command.addAll(List.of(Main.class.getName(), "load", plan, "--endpoint-url", url.toString()));
    command.addAll(List.of("--ramp", "1s", "--duration", "5m", "--out", folder.toString()));
    command.addAll(List.of(more));
    ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
    builder.environment().putAll(Map.of("AWS_ACCESS_KEY_ID", "t", "AWS_SECRET_ACCESS_KEY", "t"));
    canary = builder.redirectOutput(folder.resolve("output").toFile()).start();
  }

  private void interrupt() throws Exception {
    new ProcessBuilder("kill", "-INT", Long.toString(canary.pid())).start().waitFor();
  }

  /// Reads the beginning of what each connection sends, and answers none, until a request for that
  /// path comes.
  private static void awaitRequest(ServerSocket server, String path) throws IOException {
    String line = "";
    while (!line.contains(path)) {
      Socket connection = server.accept();
      line = firstLine(connection.getInputStream());
    }
  }

  private static String firstLine(InputStream stream) throws IOException {
    StringBuilder line = new StringBuilder();
    for (int next = stream.read(); next >= 0 && next != '\n'; next = stream.read()) {
      line.append((char) next);
    }
    return line.toString();
  }

  private String output() throws IOException {
    return Files.readString(folder.resolve("output"), StandardCharsets.UTF_8);
  }
}
