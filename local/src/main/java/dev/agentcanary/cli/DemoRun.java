package dev.agentcanary.cli;

import dev.agentcanary.aws.AwsSettings;
import dev.agentcanary.handler.CanaryFunction;
import dev.agentcanary.handler.CanaryHandler;
import dev.agentcanary.handler.Publication;
import dev.agentcanary.outcome.RunOutcome;
import dev.agentcanary.plan.CanaryPlan;
import dev.agentcanary.report.Redaction;
import dev.agentcanary.report.Style;
import dev.agentcanary.report.TerminalTable;
import dev.agentcanary.sim.lambda.LocalContext;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Sends scheduled events to the function's handler, in this process, and shows what comes of them.
///
/// @param agent where the simulated data plane is
record DemoRun(CanaryPlan plan, URI agent, Terminal terminal) {
  private static final Map<String, String> CREDENTIALS =
      Map.of("AWS_ACCESS_KEY_ID", "demo", "AWS_SECRET_ACCESS_KEY", "demo");

  /// One event, one run, its table and its metrics.
  RunOutcome show() throws IOException {
    List<RunOutcome> outcomes = new ArrayList<>();
    List<String> lines = new ArrayList<>();
    LiveProgress progress = Wiring.progress(terminal);
    CanaryHandler handler = new CanaryHandler(function(progress, outcomes, lines));
    handler.handleRequest(
        new ByteArrayInputStream(event().getBytes(StandardCharsets.UTF_8)),
        OutputStream.nullOutputStream(),
        new LocalContext(Duration.ofMinutes(5)));
    progress.clear();
    RunOutcome outcome = outcomes.getFirst();
    Style style = new Style(terminal.colours(), terminal.unicode(), terminal.width());
    terminal.out().print(TerminalTable.render(outcome, redaction(), style));
    terminal.out().println();
    terminal.out().println("Metrics, as CloudWatch reads them from the log (EMF):");
    terminal.out().println(lines.getFirst());
    terminal
        .out()
        .println("and the report, one JSON line of " + lines.getLast().length() + " characters.");
    terminal.out().flush();
    return outcome;
  }

  private CanaryFunction function(
      LiveProgress progress, List<RunOutcome> outcomes, List<String> lines) {
    Publication publication = new Publication(redaction(), Optional.empty(), lines::add);
    AwsSettings aws = new AwsSettings(CREDENTIALS, Optional.of(agent));
    return new CanaryFunction(
        plan,
        dev.agentcanary.handler.Wiring.agent(plan.agent(), aws),
        () -> dev.agentcanary.handler.Wiring.vantage(plan.agent(), aws),
        dev.agentcanary.handler.Wiring::tempo,
        dev.agentcanary.handler.Wiring::session,
        dev.agentcanary.handler.Wiring::runId,
        progress,
        outcome -> {
          publication.accept(outcome);
          outcomes.add(outcome);
        });
  }

  private Redaction redaction() {
    return new Redaction(plan.redact());
  }

  private String event() {
    return "{\"version\":\"0\",\"id\":\"\",\"detail-type\":\"Scheduled Event\","
        + "\"source\":\"aws.scheduler\",\"detail\":{\"canary\":\""
        + plan.canary()
        + "\"}}";
  }
}
