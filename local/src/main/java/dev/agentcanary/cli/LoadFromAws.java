package dev.agentcanary.cli;

import dev.agentcanary.load.cloud.CloudTest;
import dev.agentcanary.load.cloud.Executions;
import dev.agentcanary.load.cloud.LoadNames;
import dev.agentcanary.load.cloud.TestOrder;
import dev.agentcanary.load.limits.FromAws;
import dev.agentcanary.load.report.ResultReading;
import dev.agentcanary.load.result.LoadResult;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;

/// Has AWS carry out a load test that nothing speaks against, shows how it goes, fetches and
/// reports what it measured. The test goes on without the command; Ctrl-C ends it.
record LoadFromAws(Terminal terminal, LoadProposal proposal, LoadFiles files) {
  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("uuuuMMdd-HHmmss", Locale.ROOT).withZone(ZoneOffset.UTC);
  private static final Duration LOOK_EVERY = Duration.ofSeconds(5);

  /// From the order to end to the sum: the shards look for it, stop their sessions, are added up.
  private static final Duration ENDING = Duration.ofMinutes(4);

  /// Runs it and returns the exit code.
  ///
  /// @param before a result to compare with
  /// @param folder of the report, if none is chosen
  int run(Optional<LoadResult> before, Path folder, Instant now) {
    LoadNames names =
        new LoadNames(
            proposal.destination().plan().canary(), proposal.destination().runtime().orElseThrow());
    TestOrder order = order(names, now);
    CloudTest test = Wiring.cloudTest(proposal.destination().aws(), order, names);
    return switch (test.start(names)) {
      case Executions.Start.Refused(String problem) -> incomplete(problem);
      case Executions.Start.Started(String execution) -> {
        terminal
            .out()
            .println("test     " + order.test() + " (Ctrl-C ends it, and its results are kept)");
        terminal.out().flush();
        try (Interruption _ = Interruption.guard(ENDING)) {
          yield report(test, watched(test, execution, order), before, folder);
        }
      }
    };
  }

  private TestOrder order(LoadNames names, Instant now) {
    return new TestOrder(
        "load-" + TIME.format(now) + "-" + dev.agentcanary.handler.Wiring.runId().substring(0, 8),
        names.bucket(),
        now.plus(FromAws.GETTING_READY),
        FromAws.shards(proposal.profile().workload()),
        proposal.profile(),
        FromAws.mostTurns(proposal.estimate()));
  }

  /// Looks until the execution has ended.
  private Executions.State watched(CloudTest test, String execution, TestOrder order) {
    AtomicReference<CloudView> view = new AtomicReference<>(CloudView.before(order.startAt()));
    LoadPicture picture = new LoadPicture(proposal.profile(), reporting().style());
    try (LoadView _ =
        LoadView.open(
            terminal, picture, () -> view.get().snapshot(Wiring.now()), Wiring.sleeper())) {
      Executions.State state = test.state(execution);
      while (state instanceof Executions.State.Running) {
        pause(test);
        view.set(view.get().next(Wiring.now(), test.seen()));
        state = test.state(execution);
      }
      return state;
    }
  }

  /// Waits a while; Ctrl-C orders the end, and the waiting for that goes on.
  private void pause(CloudTest test) {
    try {
      Wiring.sleeper().sleep(LOOK_EVERY);
    } catch (InterruptedException _) {
      try {
        test.end("somebody ended it");
      } catch (IOException e) {
        terminal.err().println("the order to end was not given: " + e.getMessage());
      }
    }
  }

  private int report(
      CloudTest test, Executions.State state, Optional<LoadResult> before, Path folder) {
    if (state instanceof Executions.State.Failed(String reason)) {
      terminal.err().println("the execution failed: " + reason);
    }
    try {
      return switch (test.result()) {
        case ResultReading.Read(LoadResult result) -> reporting().report(result, before, folder);
        case ResultReading.Unreadable(String problem) -> incomplete(problem);
      };
    } catch (IOException e) {
      return incomplete(e.getMessage());
    }
  }

  private int incomplete(String problem) {
    terminal.err().println(problem);
    return ExitCode.INCONCLUSIVE;
  }

  private LoadReporting reporting() {
    return new LoadReporting(terminal, proposal, files);
  }
}
