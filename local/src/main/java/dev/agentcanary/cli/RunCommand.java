package dev.agentcanary.cli;

import static dev.agentcanary.handler.Wiring.agent;
import static dev.agentcanary.handler.Wiring.runId;
import static dev.agentcanary.handler.Wiring.tempo;
import static dev.agentcanary.handler.Wiring.vantage;

import dev.agentcanary.aws.AwsSettings;
import dev.agentcanary.outcome.RunOutcome;
import dev.agentcanary.plan.CanaryPlan;
import dev.agentcanary.plan.Probe;
import dev.agentcanary.report.Redaction;
import dev.agentcanary.report.Style;
import dev.agentcanary.report.TerminalTable;
import dev.agentcanary.run.CanaryRun;
import dev.agentcanary.run.RunRequest;
import dev.agentcanary.run.Tempo;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// `canary run`: one run, as the function would carry it out, all probes whether due or not.
@Command(
    name = "run",
    description = "Carries out one run against the agent and judges it.",
    mixinStandardHelpOptions = true,
    footerHeading = "%nExamples:%n",
    footer = {
      "  canary run canaries/coach-companion.yaml",
      "  canary run canaries/coach-companion.yaml --probe goal-unrealistic --no-confirm",
      "  canary run canaries/coach-companion.yaml --container http://localhost:8080 --junit report.xml"
    })
final class RunCommand implements Callable<Integer> {
  private final Terminal terminal;
  private final Plans plans;

  @Parameters(index = "0", paramLabel = "FILE", description = "A canary file.")
  private Path file;

  @Option(
      names = "--probe",
      paramLabel = "NAME",
      description = "Only this probe; may be repeated. Default: all, whether due or not.")
  private List<String> names = new ArrayList<>();

  @Option(
      names = "--no-confirm",
      description = "Trust first attempts: a failure counts without being confirmed.")
  private boolean noConfirm;

  @Mixin private TargetOptions target = new TargetOptions();
  @Mixin private Outputs outputs = new Outputs();

  RunCommand(Terminal terminal, Plans plans) {
    this.terminal = terminal;
    this.plans = plans;
  }

  @Override
  public Integer call() throws IOException {
    Optional<CanaryPlan> read = plans.read(file);
    if (read.isEmpty()) {
      return ExitCode.USAGE;
    }
    CanaryPlan plan = PlanChanges.confirmed(target.apply(read.get()), !noConfirm);
    List<String> problems = new ArrayList<>(outputs.problems());
    problems.addAll(ProbeNames.problems(names, plan));
    problems.forEach(terminal.err()::println);
    if (!problems.isEmpty()) {
      return ExitCode.USAGE;
    }
    try (Interruption _ = Interruption.guard(plan.run().stopTimeout())) {
      return run(plan);
    }
  }

  private int run(CanaryPlan plan) throws IOException {
    List<Probe> probes = ProbeNames.chosen(names, plan);
    AwsSettings aws = target.aws(plans.environment());
    LiveProgress progress = Wiring.progress(terminal);
    Tempo tempo = tempo();
    CanaryRun run =
        new CanaryRun(
            plan,
            agent(plan.agent(), aws),
            () -> vantage(plan.agent(), aws),
            dev.agentcanary.handler.Wiring::session,
            tempo,
            progress);
    Instant now = tempo.now();
    RunRequest request =
        new RunRequest(runId(), now, now.plus(plan.run().deadline()), probes, List.of());
    RunOutcome outcome = run.run(request);
    progress.clear();
    Redaction redaction = new Redaction(plan.redact());
    Style style = new Style(terminal.colours(), terminal.unicode(), terminal.width());
    terminal.out().print(TerminalTable.render(outcome, redaction, style));
    terminal.out().flush();
    outputs.write(outcome, redaction);
    return ExitCode.of(outcome.verdict());
  }
}
