package dev.agentcanary.report;

import static dev.agentcanary.outcome.Outcomes.agentError;
import static dev.agentcanary.outcome.Outcomes.answered;
import static dev.agentcanary.outcome.Outcomes.confirmed;
import static dev.agentcanary.outcome.Outcomes.empty;
import static dev.agentcanary.outcome.Outcomes.healthy;
import static dev.agentcanary.outcome.Outcomes.run;
import static org.assertj.core.api.Assertions.assertThat;

import dev.agentcanary.Goldens;
import dev.agentcanary.outcome.RandomOutcomes;
import dev.agentcanary.outcome.RunOutcome;
import java.util.Set;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class TerminalTableTest {
  private static final Style UNICODE = new Style(false, true, 100);
  private static final Style COLOURED = new Style(true, true, 100);

  static Set<String> runs() {
    return Runs.all().keySet();
  }

  @ParameterizedTest
  @MethodSource("runs")
  void aRunReadsLikeThis(String name) {
    String table = TerminalTable.render(Runs.all().get(name), Redaction.STANDARD, UNICODE);

    Goldens.check("report/" + name + ".txt", table);
  }

  @ParameterizedTest
  @MethodSource("runs")
  void aConsoleThatKnowsOnlyAsciiGetsOnlyAscii(String name) {
    String table = TerminalTable.render(Runs.all().get(name), Redaction.STANDARD, Style.PLAIN);

    assertThat(table.chars()).allMatch(letter -> letter == '\n' || letter >= ' ' && letter < 0x7F);
    Goldens.check("report/" + name + ".ascii.txt", table);
  }

  @ParameterizedTest
  @MethodSource("runs")
  void coloursChangeNothingButColours(String name) {
    RunOutcome run = Runs.all().get(name);
    String coloured = TerminalTable.render(run, Redaction.STANDARD, COLOURED);

    assertThat(coloured).contains("\u001b[");
    assertThat(coloured.replaceAll("\u001b\\[\\d+m", ""))
        .isEqualTo(TerminalTable.render(run, Redaction.STANDARD, UNICODE));
  }

  @Property(tries = 60)
  void noRowIsWiderThanTheTerminal(@ForAll("anyRun") RunOutcome run) {
    String table = TerminalTable.render(run, Redaction.STANDARD, new Style(false, true, 72));

    assertThat(table.lines().limit(run.probes().isEmpty() ? 0 : 2 + run.probes().size()))
        .allMatch(line -> TextCells.width(line) <= 72);
  }

  @Property(tries = 60)
  void anyRunHasOneVerdictInItsLastLines(@ForAll("anyRun") RunOutcome run) {
    String table = TerminalTable.render(run, Redaction.STANDARD, Style.PLAIN);

    assertThat(table.lines().filter(line -> line.matches("(.*\\. )?" + run.verdict() + ": .*")))
        .hasSize(1);
  }

  @Provide
  Arbitrary<RunOutcome> anyRun() {
    return RandomOutcomes.runs();
  }

  @Test
  void aNarrowTerminalStillShowsTheResult() {
    RunOutcome run = run(healthy("a-probe-with-a-rather-long-name", answered("Hello", 900)));

    assertThat(TerminalTable.render(run, Redaction.STANDARD, new Style(false, true, 20)))
        .contains("✔ ok", "0.90 s");
  }

  @Test
  void probesThatFailAlikeAreOneThingToRead() {
    RunOutcome run =
        run(
            confirmed("first", agentError("ValueError", "boom")),
            confirmed("second", agentError("ValueError", "boom")),
            confirmed("third", empty()));

    String table = TerminalTable.render(run, Redaction.STANDARD, Style.PLAIN);

    assertThat(table).contains("\nfirst: FAILED", "alike    1 more: second", "\nthird: FAILED");
    assertThat(table).doesNotContain("\nsecond: FAILED");
  }
}
