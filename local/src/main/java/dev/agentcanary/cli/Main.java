package dev.agentcanary.cli;

import java.io.PrintWriter;
import java.util.Map;
import picocli.CommandLine;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.Help.ColorScheme;

/// Entry point of the `canary` command.
///
/// Exit codes: 0 healthy, 1 unhealthy, 2 usage or a bad plan, 3 inconclusive or the canary's own
/// fault.
public final class Main {
  private Main() {}

  /// Runs the command and ends the process.
  public static void main(String[] args) {
    Map<String, String> environment = System.getenv();
    System.exit(run(args, Terminal.ofProcess(environment), environment));
  }

  /// Runs the command and returns its exit code.
  static int run(String[] args, Terminal terminal, Map<String, String> environment) {
    Plans plans = new Plans(terminal, environment);
    StackTemplates templates = new StackTemplates(terminal, Wiring.places());
    CommandLine line =
        new CommandLine(new CanaryCommand(terminal))
            .addSubcommand(new DemoCommand(terminal))
            .addSubcommand(new CheckCommand(terminal, plans))
            .addSubcommand(new AskCommand(terminal, plans))
            .addSubcommand(new RunCommand(terminal, plans))
            .addSubcommand(new LoadCommand(terminal, plans))
            .addSubcommand(new CostCommand(terminal, plans, Wiring.places()))
            .addSubcommand(new DrillCommand(terminal, plans, templates))
            .addSubcommand(new PreviewCommand(terminal, plans, templates))
            .addSubcommand(new YearCommand(terminal, plans, templates))
            .addSubcommand(new SimulateCommand(terminal))
            .addSubcommand(new VerdictCommand(terminal, plans));
    line.setCaseInsensitiveEnumValuesAllowed(true);
    line.setOut(new PrintWriter(terminal.out(), true));
    line.setErr(new PrintWriter(terminal.err(), true));
    line.setColorScheme(scheme(terminal));
    line.setUsageHelpWidth(Math.clamp(terminal.width(), 60, 120));
    line.setExecutionExceptionHandler(
        (failure, _, _) -> {
          terminal.err().println("canary: " + failure.getMessage());
          return ExitCode.INCONCLUSIVE;
        });
    return line.execute(args);
  }

  private static ColorScheme scheme(Terminal terminal) {
    return CommandLine.Help.defaultColorScheme(terminal.colours() ? Ansi.ON : Ansi.OFF);
  }
}
