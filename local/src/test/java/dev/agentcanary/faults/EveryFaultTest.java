package dev.agentcanary.faults;

import static org.assertj.core.api.Assertions.assertThat;

import dev.agentcanary.agent.Agent;
import dev.agentcanary.agent.Answer;
import dev.agentcanary.agent.AnswerSettings;
import dev.agentcanary.agent.Ask;
import dev.agentcanary.agent.PayloadTemplate;
import dev.agentcanary.agent.SessionId;
import dev.agentcanary.agent.Stop;
import dev.agentcanary.aws.AwsSettings;
import dev.agentcanary.handler.Wiring;
import dev.agentcanary.outcome.Attribution;
import dev.agentcanary.plan.RuntimeArn;
import dev.agentcanary.plan.Target;
import dev.agentcanary.plan.TokenGrant;
import dev.agentcanary.plan.Where;
import dev.agentcanary.sim.agent.Auth;
import dev.agentcanary.sim.agent.SimulatedAgent;
import dev.agentcanary.sim.agent.SimulatedAgentSettings;
import dev.agentcanary.sim.agent.Streaming;
import dev.agentcanary.sim.agent.fault.FaultCatalog;
import dev.agentcanary.sim.agent.fault.FaultSpec;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// What every fault of the simulated agent becomes over every transport, over real HTTP: the kind
/// of answer, and whose fault it is.
class EveryFaultTest {
  private static final Duration PATIENT = Duration.ofSeconds(60);
  private static final Duration SHORT = Duration.ofSeconds(2);
  private static final Map<String, String> ENVIRONMENT =
      Map.of(
          "AWS_ACCESS_KEY_ID", "test",
          "AWS_SECRET_ACCESS_KEY", "test",
          "CLIENT_ID", "canary",
          "CLIENT_SECRET", "secret");

  /// A fault, the answer it becomes, and whose fault that is; `-` for nobody's.
  private static final String TABLE =
      """
      status-400            Refused        canary
      status-401            Refused        canary
      status-402            Throttled      throttled
      status-403            Refused        canary
      status-404            Refused        canary
      method-mismatch       Refused        canary
      status-409            Broken         runtime
      status-409-once       Answered       -
      status-424-container  AgentError     agent
      status-424-startup    StartupFailed  startup
      status-429            Throttled      throttled
      status-500            Broken         runtime
      status-502            Broken         runtime
      status-503            Broken         runtime
      status-504            Broken         runtime
      refuse-connection     Broken         runtime
      reset-before-headers  Broken         runtime
      reset-mid-body        Broken         runtime
      silence               TimedOut       timeout
      slow-drip             TimedOut       timeout
      cut-stream            Broken         runtime
      cut-body              Broken         runtime
      error-event-first     AgentError     agent
      error-event-middle    AgentError     agent
      error-event-last      AgentError     agent
      error-body-200        AgentError     agent
      empty-200             Empty          empty
      wrong-content-type    Broken         runtime
      malformed-json        Broken         runtime
      oversized-header      Broken         runtime
      wrong-answer          Answered       -
      slow                  Answered       -
      huge-answer           Answered       -
      split-utf8            Answered       -
      session-echo-wrong    Answered       -
      stop-fails            Answered       -
      """;

  /// One cell: a row of the table over one transport, answered whole or as a stream.
  record Cell(String fault, String kind, String attribution, Transport transport, boolean stream) {
    @Override
    public String toString() {
      return fault + " over " + transport + (stream ? ", streamed" : "") + " is " + kind;
    }
  }

  /// How the agent is reached.
  enum Transport {
    SIGV4,
    BEARER,
    CONTAINER
  }

  static Stream<Cell> cells() {
    return TABLE
        .lines()
        .map(row -> row.split(" +"))
        .flatMap(
            row ->
                Stream.of(Transport.values())
                    .flatMap(
                        transport ->
                            Stream.of(false, true)
                                .map(
                                    stream ->
                                        new Cell(row[0], row[1], row[2], transport, stream))));
  }

  @ParameterizedTest
  @MethodSource("cells")
  void aFaultIsTheSameAnswerOverEveryTransport(Cell cell) {
    try (SimulatedAgent simulated = simulated(cell)) {
      Agent agent = agent(simulated, cell.transport());
      agent.ask(new Ask(Wiring.session(), "Hello", PATIENT)); // the token is fetched, and good
      simulated.faults(List.of(fault(cell.fault())));
      Duration timeout = cell.kind().equals("TimedOut") ? SHORT : PATIENT;

      Answer answer = agent.ask(new Ask(Wiring.session(), "Hello 🙂", timeout));

      assertThat(answer.getClass().getSimpleName()).as("%s", answer).isEqualTo(cell.kind());
      assertThat(Attribution.of(answer).map(Attribution::id).orElse("-"))
          .isEqualTo(cell.attribution());
    }
  }

  @Test
  void theTableHasARowForEveryFaultThereIs() {
    assertThat(TABLE.lines().map(row -> row.split(" +")[0]))
        .containsExactlyInAnyOrderElementsOf(FaultCatalog.kinds());
  }

  @Test
  void aConflictIsRepeatedOnceAndCounted() {
    Cell once = new Cell("status-409-once", "", "", Transport.SIGV4, false);
    try (SimulatedAgent simulated = simulated(once)) {
      simulated.faults(List.of(fault(once.fault())));
      Answer answer =
          agent(simulated, Transport.SIGV4).ask(new Ask(Wiring.session(), "Hello", PATIENT));

      assertThat(answer.exchange().conflictRetries()).isEqualTo(1);
    }
  }

  @Test
  void aSessionThatCannotBeStoppedLeaksAndOneThatIsGoneDoesNot() {
    Cell fails = new Cell("stop-fails", "", "", Transport.SIGV4, false);
    try (SimulatedAgent simulated = simulated(fails)) {
      simulated.faults(List.of(fault(fails.fault())));
      Agent agent = agent(simulated, Transport.SIGV4);
      SessionId session = Wiring.session();
      agent.ask(new Ask(session, "Hello", PATIENT));

      assertThat(agent.stop(session, PATIENT)).isInstanceOf(Stop.Leaked.class);
      simulated.faults(List.of());
      assertThat(agent.stop(session, PATIENT)).isEqualTo(new Stop.Stopped());
      assertThat(agent.stop(session, PATIENT)).isEqualTo(new Stop.Stopped());
    }
  }

  private static SimulatedAgent simulated(Cell cell) {
    Auth auth =
        cell.transport() == Transport.BEARER
            ? new Auth.Bearer("canary", "secret", Duration.ofHours(1))
            : new Auth.SigV4();
    return SimulatedAgent.start(
        SimulatedAgentSettings.DEFAULT
            .withSpeed(2000)
            .withAuth(auth)
            .withStreaming(cell.stream() ? Streaming.ALWAYS : Streaming.NEVER),
        Clock.systemUTC(),
        Thread::sleep);
  }

  private static FaultSpec fault(String text) {
    return switch (FaultSpec.parse(text)) {
      case FaultSpec.Parsed.Valid(FaultSpec spec) -> spec;
      case FaultSpec.Parsed.Mistake(String message) -> throw new IllegalStateException(message);
    };
  }

  private static Agent agent(SimulatedAgent simulated, Transport transport) {
    RuntimeArn arn =
        RuntimeArn.parse("arn:aws:bedrock-agentcore:eu-west-1:123456789012:runtime/a-0123456789")
            .orElseThrow();
    Where where =
        switch (transport) {
          case SIGV4 -> new Where.Runtime(arn, "DEFAULT");
          case BEARER ->
              new Where.BearerRuntime(
                  arn,
                  "DEFAULT",
                  new TokenGrant(
                      simulated.url().resolve("/oauth2/token"),
                      new TokenGrant.Credentials.Environment("CLIENT_ID", "CLIENT_SECRET"),
                      Optional.empty()));
          case CONTAINER -> new Where.Container(simulated.url());
        };
    Target target = new Target(where, PayloadTemplate.DEFAULT, Map.of(), AnswerSettings.DEFAULT);
    return Wiring.agent(target, new AwsSettings(ENVIRONMENT, Optional.of(simulated.url())));
  }
}
