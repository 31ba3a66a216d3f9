package dev.agentcanary.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.agentcanary.sim.agent.SimulatedAgent;
import dev.agentcanary.sim.agent.SimulatedAgentSettings;
import dev.agentcanary.sim.agent.coach.Said;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
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
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
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
      BlockingQueue<String> lines = lines(silent);
      URI url = URI.create("http://127.0.0.1:" + silent.getLocalPort());
      load(plan.toString(), url, "--users", "1");
      awaitLine(lines, "/invocations");

      interrupt();
      awaitLine(lines, "/stopruntimesession");
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

  /// Reads every line that any connection sends, and answers nothing.
  private static BlockingQueue<String> lines(ServerSocket server) {
    BlockingQueue<String> lines = new LinkedBlockingQueue<>();
    Thread.startVirtualThread(
        () -> {
          while (!server.isClosed()) {
            try {
              Socket connection = server.accept();
              Thread.startVirtualThread(() -> read(connection, lines));
            } catch (IOException e) {
              // The test is over.
            }
          }
        });
    return lines;
  }

  private static void read(Socket connection, BlockingQueue<String> lines) {
    try (BufferedReader reader =
        new BufferedReader(
            new InputStreamReader(connection.getInputStream(), StandardCharsets.UTF_8))) {
      reader.lines().forEach(lines::add);
    } catch (IOException | UncheckedIOException e) {
      // The other end is gone.
    }
  }

  private static void awaitLine(BlockingQueue<String> lines, String part)
      throws InterruptedException {
    while (!lines.take().contains(part)) {}
  }

  private String output() throws IOException {
    return Files.readString(folder.resolve("output"), StandardCharsets.UTF_8);
  }
}
