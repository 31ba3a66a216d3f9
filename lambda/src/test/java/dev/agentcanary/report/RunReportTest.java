package dev.agentcanary.report;

import static dev.agentcanary.outcome.Outcomes.answered;
import static dev.agentcanary.outcome.Outcomes.attempt;
import static dev.agentcanary.outcome.Outcomes.confirmed;
import static dev.agentcanary.outcome.Outcomes.healthy;
import static dev.agentcanary.outcome.Outcomes.probe;
import static dev.agentcanary.outcome.Outcomes.run;
import static dev.agentcanary.outcome.Outcomes.timedOut;
import static dev.agentcanary.outcome.Outcomes.wrong;
import static org.assertj.core.api.Assertions.assertThat;

import dev.agentcanary.Goldens;
import dev.agentcanary.Schemas;
import dev.agentcanary.json.Json;
import dev.agentcanary.json.JsonText;
import dev.agentcanary.json.JsonText.Parsed;
import dev.agentcanary.outcome.Attempt;
import dev.agentcanary.outcome.Attribution;
import dev.agentcanary.outcome.ProbeOutcome;
import dev.agentcanary.outcome.ProbeOutcome.Standing;
import dev.agentcanary.outcome.RandomOutcomes;
import dev.agentcanary.outcome.RunOutcome;
import dev.agentcanary.outcome.TurnOutcome;
import dev.agentcanary.plan.PlanVersion;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class RunReportTest {
  private static final Path SCHEMA = Path.of("../docs/reference/report.schema.json");
  private static final Path PAGE = Path.of("../docs/reference/report.md");
  private static final Schemas REPORT = Schemas.in(SCHEMA);

  static Set<String> runs() {
    return Runs.all().keySet();
  }

  @ParameterizedTest
  @MethodSource("runs")
  void aRunIsOneLineByTheSchema(String name) {
    String line = RunReport.jsonLine(Runs.all().get(name), Redaction.STANDARD);

    assertThat(REPORT.problems(line)).isEmpty();
    assertThat(line).doesNotContain("\n", "\r");
    Goldens.check("report/" + name + ".json", line + "\n");
  }

  @Property(tries = 60)
  void anyRunIsOneLineByTheSchema(@ForAll("anyRun") RunOutcome run) {
    String line = RunReport.jsonLine(run, Redaction.STANDARD);

    assertThat(REPORT.problems(line)).isEmpty();
    assertThat(bytes(line)).isLessThanOrEqualTo(RunReport.MOST_BYTES);
  }

  @Provide
  Arbitrary<RunOutcome> anyRun() {
    return RandomOutcomes.runs();
  }

  @Test
  void nothingSecretLeavesWhereverItStands() {
    String secret = "alice@example.com";
    RunOutcome run =
        run(
            confirmed(
                "a",
                dev.agentcanary.outcome.Outcomes.said(secret, wrong(secret, "contains", secret))),
            confirmed("b", dev.agentcanary.outcome.Outcomes.agentError(secret, secret)),
            probe(
                "c",
                Standing.HEALTHY,
                attempt(
                    new dev.agentcanary.agent.Stop.Leaked(secret),
                    answered("Hello " + secret, 900))));

    assertThat(RunReport.jsonLine(run, Redaction.STANDARD)).doesNotContain("alice");
    assertThat(JUnitXml.render(run, Redaction.STANDARD)).doesNotContain("alice");
    assertThat(TerminalTable.render(run, Redaction.STANDARD, Style.PLAIN)).doesNotContain("alice");
  }

  @Test
  void theReportOfADeployedPlanSaysWhichOne() {
    RunOutcome run = run(healthy("a", answered("Hello", 900)));
    PlanVersion plan = PlanVersion.of("{\"canary\":\"c\"}");

    String line = RunReport.jsonLine(run, Optional.of(plan), Redaction.STANDARD);

    assertThat(line).contains("\"plan\":\"" + plan.id() + "\"");
    assertThat(REPORT.problems(line)).isEmpty();
    assertThat(RunReport.jsonLine(run, Redaction.STANDARD)).contains("\"plan\":null");
  }

  @Test
  void aSmallRunIsToldInFull() {
    assertThat(line(run(healthy("a", answered("x".repeat(3_000), 900)))))
        .contains("\"truncated\":false", "x".repeat(3_000));
  }

  @Test
  void manyLongAnswersOfHealthyProbesGoFirst() {
    TurnOutcome failed = wrong("why ".repeat(500), "contains", "expected what is missing");
    List<ProbeOutcome> probes =
        Stream.concat(
                Stream.of(confirmed("failed", failed)),
                Collections.nCopies(100, healthy("ok", answered("long ".repeat(2_000), 900)))
                    .stream())
            .toList();

    String line = line(run(probes));

    assertThat(line).contains("\"truncated\":true", "why ".repeat(499));
    assertThat(line).contains("…(+").doesNotContain("long ".repeat(201));
  }

  @Test
  void twoHundredProbesOfTenLongTurnsFitALogEvent() {
    TurnOutcome[] ten =
        Collections.nCopies(10, answered("é💪\"".repeat(3_334), 900)).toArray(TurnOutcome[]::new);

    String line = line(run(Collections.nCopies(200, healthy("p", ten))));

    assertThat(line).contains("\"truncated\":true", "\"probes\":200");
    assertThat(REPORT.problems(line)).isEmpty();
  }

  @Test
  void whateverTheSizeTheReportFits() {
    TurnOutcome long10k = wrong("\u0001".repeat(10_000), "contains", "\u0001é ".repeat(400));
    TurnOutcome[] turns = new TurnOutcome[10];
    java.util.Arrays.fill(turns, long10k);
    Attempt[] attempts = Collections.nCopies(11, attempt(turns)).toArray(Attempt[]::new);

    for (int size : new int[] {20, 1_000}) {
      List<ProbeOutcome> probes =
          IntStream.range(0, size)
              .mapToObj(number -> probe("p" + number, Standing.CONFIRMED, attempts))
              .toList();

      String line = line(run(probes));

      assertThat(line).contains("\"confirmed\":" + size, "\"probe\":\"p0\"");
      assertThat(REPORT.problems(line)).isEmpty();
    }
  }

  @Test
  void whatHasNoLimitIsToldInFull() {
    RunOutcome run =
        run(Collections.nCopies(30, confirmed("a", wrong("why ".repeat(1_000), "contains", "x"))));

    assertThat(RunReport.jsonLine(run, Optional.empty(), Redaction.STANDARD, Integer.MAX_VALUE))
        .contains("\"truncated\":false")
        .hasSizeGreaterThan(400_000);
  }

  @Test
  void thePageNamesEveryMemberAndEveryAttribution() throws IOException {
    String page = Files.readString(PAGE);
    Json schema = ((Parsed.Value) JsonText.parse(Files.readString(SCHEMA))).json();

    for (String member : members(schema)) {
      assertThat(page).containsPattern("[`.]" + member + "[`\\[]");
    }
    for (Attribution attribution : Attribution.values()) {
      assertThat(page).contains("| `" + attribution.id() + "` | " + attribution.meaning() + " |");
    }
    for (Secret secret : Secret.values()) {
      assertThat(page).contains("`" + secret.id() + "`");
    }
  }

  @Test
  void theFirstAttemptComesFirst() {
    assertThat(line(run(confirmed("a", timedOut(60_000)))))
        .containsSubsequence("\"round\":0", "\"round\":1", "\"round\":2", "\"round\":3");
  }

  /// The names of all members that a schema describes, wherever it does.
  private static List<String> members(Json schema) {
    List<String> names = new ArrayList<>();
    if (schema instanceof Json.Obj object) {
      if (object.members().get("properties") instanceof Json.Obj properties) {
        names.addAll(properties.members().keySet());
      }
      object.members().values().forEach(member -> names.addAll(members(member)));
    }
    return names;
  }

  private static String line(RunOutcome run) {
    String line = RunReport.jsonLine(run, Redaction.STANDARD);
    assertThat(bytes(line)).isLessThanOrEqualTo(RunReport.MOST_BYTES);
    return line;
  }

  private static int bytes(String line) {
    return line.getBytes(StandardCharsets.UTF_8).length;
  }
}
