package dev.agentcanary.cli;

import dev.agentcanary.drill.DeployedStack;
import dev.agentcanary.drill.DrillResult;
import dev.agentcanary.drill.DrillSet;
import dev.agentcanary.drill.Incident;
import dev.agentcanary.drill.incident.IncidentCatalog;
import dev.agentcanary.plan.PlanReading;
import dev.agentcanary.plan.form.Nearest;
import dev.agentcanary.preview.Preview;
import dev.agentcanary.preview.page.Page;
import dev.agentcanary.sim.time.Seed;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// `canary preview`: the dashboard during an incident, before anything is deployed.
@Command(
    name = "preview",
    description = {
      "Draws the dashboard of the synthesized template as it looks after an incident.",
      "One HTML file that needs no network: graphs, alarms over time, tables of the log."
    },
    mixinStandardHelpOptions = true,
    footerHeading = "%nExamples:%n",
    footer = {
      "  canary preview canaries/coach-companion.yaml",
      "  canary preview canaries/coach-companion.yaml --incident slow --out preview",
      "  canary preview canaries/coach-companion.yaml --template"
          + " cdk.out/canary-coach-companion.template.json"
    })
final class PreviewCommand implements Callable<Integer> {
  private final Terminal terminal;
  private final Plans plans;
  private final StackTemplates templates;

  @Parameters(index = "0", paramLabel = "FILE", description = "A canary file.")
  private Path file;

  @Option(
      names = "--incident",
      paramLabel = "NAME",
      defaultValue = "agent-down",
      description = "What happens. Default: ${DEFAULT-VALUE}.")
  private String name;

  @Option(
      names = "--out",
      paramLabel = "DIR",
      defaultValue = ".",
      description = "The folder to write to. Default: this one.")
  private Path out;

  @Option(
      names = "--template",
      paramLabel = "JSON",
      description = "Its synthesized template. Default: it is synthesized now.")
  private Path template;

  @Option(
      names = "--seed",
      paramLabel = "N",
      defaultValue = "1",
      description = "Where chance starts. Default: ${DEFAULT-VALUE}.")
  private long seed;

  PreviewCommand(Terminal terminal, Plans plans, StackTemplates templates) {
    this.terminal = terminal;
    this.plans = plans;
    this.templates = templates;
  }

  @Override
  public Integer call() throws IOException, InterruptedException {
    Optional<PlanReading.Read> read = plans.reading(file);
    Optional<Incident> incident =
        IncidentCatalog.all().stream().filter(one -> one.name().equals(name)).findFirst();
    if (incident.isEmpty()) {
      String hint = Nearest.hint(name, IncidentCatalog.names());
      terminal.err().println("--incident " + name + ": no such incident" + hint);
    }
    if (read.isEmpty() || incident.isEmpty()) {
      return ExitCode.USAGE;
    }
    Optional<DeployedStack> stack =
        templates.stack(read.get().plan(), file, Optional.ofNullable(template), "preview");
    return stack.isEmpty()
        ? ExitCode.USAGE
        : preview(DrillSet.of(read.get(), stack.get()), incident.get());
  }

  private int preview(DrillSet set, Incident incident) throws IOException {
    terminal.err().println("drilling " + incident.name() + "...");
    return switch (set.run(List.of(incident), new Seed(seed)).getFirst()) {
      case DrillResult.NotApplicable(_, String reason) -> {
        terminal.err().println("--incident " + name + ": cannot happen to this plan: " + reason);
        yield ExitCode.USAGE;
      }
      case DrillResult.Played played -> write(Preview.of(set, played, new Seed(seed)));
    };
  }

  private int write(List<Preview> previews) throws IOException {
    if (previews.isEmpty()) {
      terminal.err().println("the template of " + file + " has no dashboard; synthesize it anew");
      return ExitCode.USAGE;
    }
    Files.createDirectories(out);
    for (Preview preview : previews) {
      Path to = out.resolve(preview.name() + "-" + preview.incident().name() + ".html");
      Files.writeString(to, Page.of(preview));
      terminal.out().println(to);
    }
    return ExitCode.HEALTHY;
  }
}
