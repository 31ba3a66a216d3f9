package dev.agentcanary.cli;

import dev.agentcanary.sim.agent.Release;
import dev.agentcanary.sim.agent.SimulatedAgent;
import dev.agentcanary.sim.agent.SimulatedAgentSettings;
import dev.agentcanary.sim.agent.fault.FaultSpec;
import dev.agentcanary.sim.agent.http.PortInUseException;
import dev.agentcanary.sim.time.Seed;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/// `canary simulate`: a simulated agent on the loopback, until Ctrl-C.
@Command(
    name = "simulate",
    description = {
      "Starts a simulated agent that speaks the AgentCore data plane.",
      "It answers as a coach companion, as slowly as one, and has every fault on request."
    },
    mixinStandardHelpOptions = true,
    footerHeading = "%nExamples:%n",
    footer = {
      "  canary simulate --port 8080 --speed 20",
      "  canary simulate --fault error-event-middle@0.2 --fault status-429:3",
      "  canary simulate --release failed --silent-log",
      "  canary run canaries/coach-companion.yaml --endpoint-url http://localhost:8080"
    })
final class SimulateCommand implements Callable<Integer> {
  private final Terminal terminal;

  @Option(
      names = "--port",
      paramLabel = "N",
      defaultValue = "8080",
      description = "Port on 127.0.0.1; 0 takes a free one. Default: ${DEFAULT-VALUE}.")
  private int port;

  @Option(
      names = "--speed",
      paramLabel = "X",
      defaultValue = "1",
      description = "Latencies are divided by this. Default: ${DEFAULT-VALUE}.")
  private double speed;

  @Option(
      names = "--fault",
      paramLabel = "KIND",
      description = "KIND, KIND@PROBABILITY or KIND:N (the first N turns); may be repeated.")
  private List<String> faults = new ArrayList<>();

  @Option(
      names = "--seed",
      paramLabel = "N",
      defaultValue = "1",
      description = "Where chance starts: the same seed gives the same latencies.")
  private long seed;

  @Option(
      names = "--release",
      paramLabel = "STATE",
      defaultValue = "steady",
      description =
          "How its version stands: steady, done (just now), under-way, hanging or failed."
              + " Default: ${DEFAULT-VALUE}.")
  private String release;

  @Option(names = "--silent-log", description = "Turns are not written to the agent's log.")
  private boolean silentLog;

  SimulateCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() throws InterruptedException {
    List<FaultSpec> specs = new ArrayList<>();
    boolean right = true;
    for (String fault : faults) {
      switch (FaultSpec.parse(fault)) {
        case FaultSpec.Parsed.Valid(FaultSpec spec) -> specs.add(spec);
        case FaultSpec.Parsed.Mistake(String message) -> right = mistake(message);
      }
    }
    if (!(speed > 0) || Double.isInfinite(speed)) {
      right = mistake("--speed " + speed + ": write a number above 0");
    }
    if (port < 0 || port > 65_535) {
      right = mistake("--port " + port + ": write 0 to 65535");
    }
    Optional<Release> state = Release.of(release);
    if (state.isEmpty()) {
      right =
          mistake("--release " + release + ": write one of " + String.join(", ", Release.words()));
    }
    return right ? serve(specs, state.get()) : ExitCode.USAGE;
  }

  private boolean mistake(String message) {
    terminal.err().println(message);
    return false;
  }

  private int serve(List<FaultSpec> specs, Release state) throws InterruptedException {
    SimulatedAgentSettings settings =
        SimulatedAgentSettings.DEFAULT
            .withPort(port)
            .withSpeed(speed)
            .withSeed(new Seed(seed))
            .withFaults(specs);
    try (SimulatedAgent agent = Wiring.simulatedAgent(settings)) {
      agent.release(state);
      agent.logging(!silentLog);
      terminal.out().println("A simulated coach companion listens on " + agent.url());
      terminal.out().println();
      terminal
          .out()
          .println("  canary run canaries/coach-companion.yaml --endpoint-url " + agent.url());
      terminal.out().println();
      terminal.out().println("Ctrl-C ends it.");
      terminal.out().flush();
      new CountDownLatch(1).await();
      return ExitCode.HEALTHY;
    } catch (PortInUseException e) {
      terminal.err().println(e.getMessage());
      return ExitCode.USAGE;
    }
  }
}
