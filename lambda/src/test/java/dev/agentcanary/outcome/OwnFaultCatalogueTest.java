package dev.agentcanary.outcome;

import static dev.agentcanary.outcome.Outcomes.attempt;
import static dev.agentcanary.outcome.Outcomes.broken;
import static dev.agentcanary.outcome.Outcomes.probe;
import static dev.agentcanary.outcome.Outcomes.run;
import static dev.agentcanary.outcome.Outcomes.turn;
import static dev.agentcanary.outcome.Outcomes.unknownHost;
import static org.assertj.core.api.Assertions.assertThat;

import dev.agentcanary.agent.Answer;
import dev.agentcanary.agent.Exchange;
import dev.agentcanary.agent.OwnFault;
import dev.agentcanary.agent.Sight;
import dev.agentcanary.decision.Decision;
import dev.agentcanary.json.Json;
import dev.agentcanary.json.JsonText;
import dev.agentcanary.outcome.ProbeOutcome.Standing;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// The catalogue of what can be wrong with the canary: each is told, documented, and never the
/// agent's.
class OwnFaultCatalogueTest {
  private static final Path PAGE = Path.of("../docs/reference/attribution.md");
  private static final Path SCHEMA = Path.of("../docs/reference/report.schema.json");
  private static final Path RUNBOOKS = Path.of("../docs/runbooks");
  private static final Sight.Silence SILENCE = new Sight.Silence(false, "no such name");
  private static final Sight WITNESS =
      new Sight.WitnessAnswers(SILENCE, new Sight.Heard(302, Duration.ofMillis(50)));
  private static final Sight NOBODY = new Sight.NobodyAnswers(SILENCE, SILENCE);

  @ParameterizedTest
  @EnumSource
  void noneEverMarksTheAgentDownOrWrongHoweverManyProbesItHits(OwnFault fault) {
    TurnOutcome failed = failedBy(fault);
    List<ProbeOutcome> probes =
        Stream.of("a", "b", "c")
            .map(name -> probe(name, Standing.UNCONFIRMED, attempt(failed)))
            .toList();

    RunOutcome run =
        run(new Decision.Undecided(Decision.Limit.SPOILT, List.of(0, 1, 2)), probes, List.of());

    assertThat(run.ownFault()).contains(fault);
    assertThat(run.attribution()).contains(Attribution.CANARY);
    assertThat(run.verdict()).isEqualTo(Verdict.INCONCLUSIVE);
    assertThat(run.canaryFault()).isTrue();
    assertThat(run.agentDown()).isFalse();
    assertThat(run.answersWrong()).isFalse();
  }

  @Test
  void whatIsTheAgentsIsNoFaultOfTheCanary() {
    for (Attribution attribution : Attribution.values()) {
      assertThat(Outcomes.failedBy(attribution).ownFault().isPresent())
          .isEqualTo(attribution == Attribution.CANARY);
    }
  }

  @Test
  void thePageHasARowForEachWithItsWordsAndARunbookThatExists() throws IOException {
    String page = Files.readString(PAGE);
    for (OwnFault fault : OwnFault.values()) {
      String row = row(page, fault.id());
      assertThat(row).contains("| " + fault.meaning() + " | ", "| " + fault.lookAt() + " |");
      assertThat(runbook(row)).exists();
    }
    for (Attribution attribution : Attribution.values()) {
      String row = row(page, attribution.id());
      assertThat(row)
          .contains("| " + attribution.meaning() + " | ", "| " + attribution.lookAt() + " |");
      assertThat(runbook(row)).exists();
    }
  }

  @Test
  void theSchemaKnowsEachAndNoOther() throws IOException {
    Json schema = ((JsonText.Parsed.Value) JsonText.parse(Files.readString(SCHEMA))).json();
    Json.Arr known = (Json.Arr) member(member(member(schema, "$defs"), "fault"), "enum");

    Set<String> names = new TreeSet<>();
    known
        .items()
        .forEach(
            each -> {
              if (each instanceof Json.Str(String name)) {
                names.add(name);
              }
            });
    assertThat(names)
        .containsExactlyInAnyOrderElementsOf(
            Arrays.stream(OwnFault.values()).map(OwnFault::id).toList());
  }

  /// A turn that failed by it, as the place that knows the fact makes it.
  private static TurnOutcome failedBy(OwnFault fault) {
    return switch (fault) {
      case NETWORK -> broken().seen(NOBODY);
      case DNS -> unknownHost().seen(NOBODY);
      case BAD_REGION -> unknownHost().seen(WITNESS);
      case NO_CREDENTIALS,
          CREDENTIALS_EXPIRED,
          CREDENTIALS_REFUSED,
          DENIED,
          WRONG_ARN,
          METHOD_MISMATCH,
          CLOCK_SKEW,
          BAD_REQUEST ->
          turn(new Answer.Refused(fault, "Type", "message", Exchange.NONE));
      case DEADLINE, OUT_OF_MEMORY, PLAN_UNREADABLE, INTERRUPTED, INTERNAL ->
          turn(new Answer.Abandoned(fault, "message", Exchange.NONE));
    };
  }

  private static String row(String page, String id) {
    return page.lines().filter(line -> line.startsWith("| `" + id + "` |")).findFirst().orElse("");
  }

  private static Path runbook(String row) {
    int link = row.indexOf("../runbooks/");
    return RUNBOOKS.resolve(row.substring(link + "../runbooks/".length(), row.indexOf(')', link)));
  }

  private static Json member(Json json, String name) {
    return ((Json.Obj) json).get(name).orElseThrow();
  }
}
