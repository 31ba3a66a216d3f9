package dev.agentcanary.cli;

import dev.agentcanary.outcome.RunOutcome;
import dev.agentcanary.outcome.Verdict;
import dev.agentcanary.plan.CanaryPlan;
import dev.agentcanary.plan.PlanReading;
import dev.agentcanary.plan.yaml.YamlPlan;
import dev.agentcanary.sim.agent.SimulatedAgent;
import dev.agentcanary.sim.agent.SimulatedAgentSettings;
import dev.agentcanary.sim.agent.fault.FaultSpec;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/// `canary demo`: the shipped plan against a simulated agent, first healthy, then broken the way
/// that ordinary monitors miss.
@Command(
    name = "demo",
    description = {
      "Shows a canary at work, without an account.",
      "The shipped plan, the function's own code and the AWS SDK against a simulated agent, faster",
      "than life. First the agent is healthy, then it answers HTTP 200 with an error inside."
    },
    mixinStandardHelpOptions = true,
    footerHeading = "%nExample:%n",
    footer = "  canary demo")
final class DemoCommand implements Callable<Integer> {
  private static final String PLAN = "canaries/coach-companion.yaml";
  private static final String FAULT = "error-body-200";

  private final Terminal terminal;

  @Option(
      names = "--speed",
      paramLabel = "X",
      defaultValue = "40",
      description = "How many times faster than life. Default: ${DEFAULT-VALUE}.")
  private double speed;

  DemoCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() throws IOException {
    if (!(speed > 0) || Double.isInfinite(speed)) {
      terminal.err().println("--speed " + speed + ": write a number above 0");
      return ExitCode.USAGE;
    }
    terminal
        .out()
        .println(
            "1. " + PLAN + " asks a healthy agent (" + (int) speed + " times faster than life)");
    terminal.out().flush();
    SimulatedAgentSettings settings = SimulatedAgentSettings.DEFAULT.withSpeed(speed);
    try (SimulatedAgent agent = Wiring.simulatedAgent(settings)) {
      DemoRun run = new DemoRun(PlanChanges.faster(plan(), speed), agent.url(), terminal);
      RunOutcome healthy = run.show();
      terminal.out().println();
      terminal.out().println("2. The agent breaks: HTTP 200, and an error inside");
      agent.faults(faults());
      RunOutcome broken = run.show();
      end(agent);
      return healthy.verdict() == Verdict.HEALTHY && broken.verdict() == Verdict.UNHEALTHY
          ? ExitCode.HEALTHY
          : ExitCode.UNHEALTHY;
    }
  }

  private void end(SimulatedAgent agent) {
    terminal.out().println();
    terminal
        .out()
        .println(
            "Sessions opened "
                + agent.opened()
                + ", stopped "
                + agent.stopped()
                + ", left behind "
                + agent.live()
                + ".");
    terminal.out().println("Next: canary simulate --help, canary run " + PLAN);
  }

  /// The plan as it was shipped with this command, so that the demonstration works in any folder.
  private static CanaryPlan plan() throws IOException {
    try (InputStream stream = DemoCommand.class.getClassLoader().getResourceAsStream(PLAN)) {
      String text = new String(stream.readAllBytes(), StandardCharsets.UTF_8);
      return switch (YamlPlan.read(PLAN, text, _ -> Optional.empty())) {
        case PlanReading.Read read -> read.plan();
        case PlanReading.Rejected(var problems) -> throw new IOException(problems.toString());
      };
    }
  }

  private static List<FaultSpec> faults() {
    return switch (FaultSpec.parse(FAULT)) {
      case FaultSpec.Parsed.Valid(FaultSpec spec) -> List.of(spec);
      case FaultSpec.Parsed.Mistake(String message) -> throw new IllegalStateException(message);
    };
  }
}
