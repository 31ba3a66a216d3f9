package dev.agentcanary.cli;

import dev.agentcanary.agent.Agent;
import dev.agentcanary.agent.Answer;
import dev.agentcanary.agent.Ask;
import dev.agentcanary.agent.SessionId;
import dev.agentcanary.agent.Stop;
import dev.agentcanary.aws.AwsSettings;
import dev.agentcanary.outcome.Attribution;
import dev.agentcanary.plan.CanaryPlan;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// `canary ask`: one prompt, and everything that was seen of its answer.
@Command(
    name = "ask",
    description = {
      "Asks one prompt and shows what came: headers, chunk timeline, detected shape, text.",
      "The way to find out why an answer is read as it is."
    },
    mixinStandardHelpOptions = true,
    footerHeading = "%nExamples:%n",
    footer = {
      "  canary ask canaries/coach-companion.yaml \"Hello\"",
      "  canary ask canaries/coach-companion.yaml \"Hello\" --raw --container http://localhost:8080"
    })
final class AskCommand implements Callable<Integer> {
  /// Enough for any answer a person wants to read raw.
  private static final int RAW_BYTES = 1 << 20;

  private final Terminal terminal;
  private final Plans plans;

  @Parameters(index = "0", paramLabel = "FILE", description = "A canary file.")
  private Path file;

  @Parameters(index = "1", paramLabel = "PROMPT", description = "What to say.")
  private String prompt;

  @Option(names = "--raw", description = "Show the body as it came, besides.")
  private boolean raw;

  @Mixin private TargetOptions target = new TargetOptions();

  AskCommand(Terminal terminal, Plans plans) {
    this.terminal = terminal;
    this.plans = plans;
  }

  @Override
  public Integer call() {
    Optional<CanaryPlan> plan = plans.read(file);
    return plan.isEmpty() ? ExitCode.USAGE : ask(target.apply(plan.get()));
  }

  private int ask(CanaryPlan plan) {
    AwsSettings aws = target.aws(plans.environment());
    Agent agent = dev.agentcanary.handler.Wiring.agent(plan.agent(), aws, RAW_BYTES);
    SessionId session = dev.agentcanary.handler.Wiring.session();
    terminal.err().println("asking, at most " + plan.run().turnTimeout().toSeconds() + " s...");
    Answer answer = agent.ask(new Ask(session, prompt, plan.run().turnTimeout()));
    Stop stop = agent.stop(session, plan.run().stopTimeout());
    new ExchangeView(terminal, raw).print(session, answer, stop);
    return switch (Attribution.of(answer).orElse(null)) {
      case null -> ExitCode.HEALTHY;
      case CANARY -> ExitCode.INCONCLUSIVE;
      case THROTTLED, STARTUP, RUNTIME, AGENT, TIMEOUT, EMPTY, ANSWER -> ExitCode.UNHEALTHY;
    };
  }
}
