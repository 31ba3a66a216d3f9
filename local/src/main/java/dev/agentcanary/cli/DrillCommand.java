package dev.agentcanary.cli;

import dev.agentcanary.drill.DeployedStack;
import dev.agentcanary.drill.DrillResult;
import dev.agentcanary.drill.DrillSet;
import dev.agentcanary.drill.Incident;
import dev.agentcanary.drill.incident.IncidentCatalog;
import dev.agentcanary.drill.show.Course;
import dev.agentcanary.drill.show.DrillJson;
import dev.agentcanary.drill.show.DrillTable;
import dev.agentcanary.plan.PlanReading;
import dev.agentcanary.plan.form.Nearest;
import dev.agentcanary.report.Style;
import dev.agentcanary.sim.time.Seed;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// `canary drill`: who is paged, when and why, before anything is deployed.
@Command(
    name = "drill",
    description = {
      "Lets incidents happen to the agent, in virtual time, and shows what your alarms do.",
      "The alarms are those of the synthesized template, the metrics those of the real run. What is"
          + " due follows from the plan."
    },
    mixinStandardHelpOptions = true,
    footerHeading = "%nExamples:%n",
    footer = {
      "  canary drill canaries/coach-companion.yaml",
      "  canary drill canaries/coach-companion.yaml --incident agent-down -v",
      "  canary drill canaries/coach-companion.yaml --template"
          + " cdk.out/canary-coach-companion.template.json",
      "",
      "Exit code 1: an incident did not go as it should. 3: something could not be tried."
    })
final class DrillCommand implements Callable<Integer> {
  private final Terminal terminal;
  private final Plans plans;
  private final StackTemplates templates;

  @Parameters(index = "0", paramLabel = "FILE", description = "A canary file.")
  private Path file;

  @Option(
      names = "--template",
      paramLabel = "JSON",
      description = "Its synthesized template. Default: it is synthesized now.")
  private Path template;

  @Option(
      names = "--incident",
      paramLabel = "NAME",
      description = "Only this incident; may be repeated. Default: all.")
  private List<String> names = new ArrayList<>();

  @Option(
      names = {"-v", "--verbose"},
      description = "Show the course of each incident, moment by moment.")
  private boolean verbose;

  @Option(names = "--json", description = "Print one line of JSON instead.")
  private boolean json;

  @Option(
      names = "--seed",
      paramLabel = "N",
      defaultValue = "1",
      description = "Where chance starts. Default: ${DEFAULT-VALUE}.")
  private long seed;

  DrillCommand(Terminal terminal, Plans plans, StackTemplates templates) {
    this.terminal = terminal;
    this.plans = plans;
    this.templates = templates;
  }

  @Override
  public Integer call() throws IOException, InterruptedException {
    Optional<PlanReading.Read> read = plans.reading(file);
    List<String> unknown = names.stream().filter(name -> !known().contains(name)).toList();
    unknown.forEach(
        name ->
            terminal
                .err()
                .println(
                    "--incident " + name + ": no such incident" + Nearest.hint(name, known())));
    if (read.isEmpty() || !unknown.isEmpty()) {
      return ExitCode.USAGE;
    }
    Optional<DeployedStack> stack =
        templates.stack(read.get().plan(), file, Optional.ofNullable(template), "drill");
    return stack.isEmpty() ? ExitCode.USAGE : drill(DrillSet.of(read.get(), stack.get()));
  }

  private int drill(DrillSet set) {
    List<Incident> incidents =
        IncidentCatalog.all().stream()
            .filter(incident -> names.isEmpty() || names.contains(incident.name()))
            .toList();
    terminal.err().println("drilling " + incidents.size() + " incidents...");
    List<DrillResult> results = set.run(incidents, new Seed(seed));
    String canary = set.stage().plan().canary();
    if (json) {
      terminal.out().println(DrillJson.write(canary, seed, results, set.notTried()));
    } else {
      print(results, canary);
    }
    set.notTried().forEach(gap -> terminal.err().println("not tried: " + gap));
    terminal.out().flush();
    boolean failed =
        results.stream().anyMatch(one -> one instanceof DrillResult.Played played && !played.ok());
    return failed
        ? ExitCode.UNHEALTHY
        : set.notTried().isEmpty() ? ExitCode.HEALTHY : ExitCode.INCONCLUSIVE;
  }

  private void print(List<DrillResult> results, String canary) {
    if (verbose) {
      for (DrillResult result : results) {
        if (result instanceof DrillResult.Played played) {
          terminal.out().println(Course.render(played));
        }
      }
    }
    Style style = new Style(terminal.colours(), terminal.unicode(), terminal.width());
    terminal.out().print(DrillTable.render(results, canary, style));
  }

  private static List<String> known() {
    return IncidentCatalog.names();
  }
}
