package dev.agentcanary.cli;

import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/// `canary` without a subcommand: shows the help.
@Command(
    name = "canary",
    description =
        "Talks to an AI agent as its users do, judges the answers, and says who is to blame.",
    mixinStandardHelpOptions = true,
    version = "agentcore-canary 0.1.0",
    subcommands = CommandLine.HelpCommand.class,
    exitCodeListHeading = "%nExit codes:%n",
    exitCodeList = {
      "0:healthy",
      "1:unhealthy: a failure of the agent was confirmed",
      "2:the command line or the canary file is wrong; nothing was run",
      "3:inconclusive, or the canary's own fault"
    },
    footerHeading = "%nStart here:%n",
    footer = {
      "  canary demo                                  watch a canary at work, no account needed",
      "  canary check canaries/coach-companion.yaml   is this file right?",
      "  canary run canaries/coach-companion.yaml     one run against the real agent",
      "  canary load canaries/coach-companion.yaml    many users at once, against a simulated agent"
    })
final class CanaryCommand implements Callable<Integer> {
  private final Terminal terminal;

  @Spec private CommandSpec spec;

  CanaryCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() {
    spec.commandLine().usage(terminal.err());
    return ExitCode.USAGE;
  }
}
