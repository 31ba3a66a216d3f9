package dev.agentcanary.faults;

import dev.agentcanary.agent.Agent;
import dev.agentcanary.agent.Ask;
import dev.agentcanary.aws.AwsSettings;
import dev.agentcanary.handler.Publication;
import dev.agentcanary.handler.Wiring;
import dev.agentcanary.outcome.RunOutcome;
import dev.agentcanary.plan.CanaryPlan;
import dev.agentcanary.report.Redaction;
import dev.agentcanary.run.CanaryRun;
import dev.agentcanary.run.Lookout;
import dev.agentcanary.run.RunListener;
import dev.agentcanary.run.RunRequest;
import dev.agentcanary.run.Tempo;
import dev.agentcanary.sim.agent.Auth;
import dev.agentcanary.sim.agent.SimulatedAgent;
import dev.agentcanary.sim.agent.SimulatedAgentSettings;
import dev.agentcanary.sim.agent.coach.Said;
import dev.agentcanary.sim.agent.fault.FaultCatalog;
import dev.agentcanary.sim.agent.fault.FaultSpec;
import java.io.IOException;
import java.net.URI;
import java.security.GeneralSecurityException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// One run of the canary against an agent that has a fault: the real run, from the plan to the
/// lines it writes, over real HTTP.
final class MatrixRun {
  /// The condition that nobody else answers either: the canary's own network is gone.
  static final String ALONE = "alone";

  private static final URI NOBODY = URI.create("http://127.0.0.1:1");

  private final Certificates certificates;
  private final URI witness;

  /// @param witness answers in the place of the region's STS
  MatrixRun(Certificates certificates, URI witness) {
    this.certificates = certificates;
    this.witness = witness;
  }

  /// What came of a run.
  ///
  /// @param deadline that it had
  /// @param lines that it wrote
  record Done(RunOutcome outcome, Instant deadline, List<String> lines, Sessions sessions) {}

  /// Those of the agent, when the run was over.
  record Sessions(int opened, int stopped, int live) {
    private Sessions since(Sessions before) {
      return new Sessions(opened - before.opened(), stopped - before.stopped(), live);
    }
  }

  Done carryOut(MatrixRow.Cell cell) throws IOException, GeneralSecurityException {
    try (SimulatedAgent simulated =
        SimulatedAgent.start(settings(cell), Clock.systemUTC(), Thread::sleep)) {
      Patience patience = Patience.of(cell.row().patience());
      CanaryPlan plan = MatrixPlan.against(simulated.url(), cell.route(), patience);
      AwsSettings aws = new AwsSettings(environment(cell.row()), Optional.of(simulated.url()));
      Agent agent = Wiring.agent(plan.agent(), aws);
      Sessions before = prepared(agent, simulated);
      simulated.faults(faults(cell.row()));
      Tempo tempo = Wiring.tempo();
      Instant deadline = tempo.now().plus(patience.run());
      RunOutcome outcome =
          new CanaryRun(
                  plan,
                  agent,
                  () -> Wiring.vantage(plan.agent(), aws),
                  Lookout.NONE,
                  Wiring::session,
                  tempo,
                  RunListener.NOBODY)
              .run(new RunRequest("run", tempo.now(), deadline, plan.probes(), List.of()));
      return new Done(outcome, deadline, published(plan, outcome), sessions(simulated).since(before));
    }
  }

  private static List<String> published(CanaryPlan plan, RunOutcome outcome) {
    List<String> lines = new ArrayList<>();
    new Publication(plan, new Redaction(List.of()), Optional.empty(), lines::add).accept(outcome);
    return lines;
  }

  /// Code is loaded and the token fetched while all is well, as in a function that is warm.
  private static Sessions prepared(Agent agent, SimulatedAgent simulated) {
    var session = Wiring.session();
    agent.ask(new Ask(session, "Hello", Duration.ofSeconds(60)));
    agent.stop(session, Duration.ofSeconds(60));
    return sessions(simulated);
  }

  private Map<String, String> environment(MatrixRow row) {
    URI other = row.kinds().contains(ALONE) ? NOBODY : witness;
    return Map.of(
        "AWS_ACCESS_KEY_ID", "test",
        "AWS_SECRET_ACCESS_KEY", "test",
        "AWS_ENDPOINT_URL_STS", other.toString(),
        "CLIENT_ID", "canary",
        "CLIENT_SECRET", "secret");
  }

  private static Sessions sessions(SimulatedAgent simulated) {
    return new Sessions(simulated.opened(), simulated.stopped(), simulated.live());
  }

  private SimulatedAgentSettings settings(MatrixRow.Cell cell)
      throws IOException, GeneralSecurityException {
    boolean bearer = cell.route() == Route.BEARER || cell.route() == Route.BEARER_TLS;
    SimulatedAgentSettings settings =
        cell.form()
            .in(SimulatedAgentSettings.DEFAULT)
            .withLatencies((_, _) -> Duration.ZERO)
            .withCompanion((memory, _, _) -> new Said(MatrixPlan.ANSWER, memory))
            .withAuth(
                bearer
                    ? new Auth.Bearer("canary", "secret", Duration.ofHours(1))
                    : new Auth.SigV4());
    return cell.route().tls()
        ? settings.withTls(certificates.server(cell.row().fault()))
        : settings;
  }

  private static List<FaultSpec> faults(MatrixRow row) {
    return Arrays.stream(row.fault().split("\\+"))
        .filter(fault -> FaultCatalog.kinds().contains(fault.replaceFirst("[:@].*", "")))
        .map(MatrixRun::fault)
        .toList();
  }

  private static FaultSpec fault(String text) {
    return switch (FaultSpec.parse(text)) {
      case FaultSpec.Parsed.Valid(FaultSpec spec) -> spec;
      case FaultSpec.Parsed.Mistake(String message) -> throw new IllegalStateException(message);
    };
  }
}
