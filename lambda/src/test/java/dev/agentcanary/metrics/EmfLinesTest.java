package dev.agentcanary.metrics;

import static dev.agentcanary.outcome.Outcomes.answered;
import static dev.agentcanary.outcome.Outcomes.confirmed;
import static dev.agentcanary.outcome.Outcomes.healthy;
import static dev.agentcanary.outcome.Outcomes.run;
import static dev.agentcanary.outcome.Outcomes.timedOut;
import static org.assertj.core.api.Assertions.assertThat;

import dev.agentcanary.Goldens;
import dev.agentcanary.outcome.ProbeOutcome;
import dev.agentcanary.outcome.RunOutcome;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class EmfLinesTest {
  private static final Instant END = Instant.parse("2026-08-22T10:15:11.450Z");

  @Test
  void aRunIsOneLineStampedWithItsEnd() {
    RunOutcome run =
        run(
            healthy("a", answered("Hello", 2_310), answered("Again", 1_005)),
            confirmed("b", timedOut(60_000)));

    List<String> lines = EmfLines.of(run.canary(), run.endedAt(), Datapoints.all(run));

    assertThat(lines).hasSize(1).allSatisfy(line -> assertThat(EmfReader.problems(line)).isEmpty());
    Goldens.check("metrics/run.emf.jsonl", lines.getFirst() + "\n");
  }

  @Test
  void aHundredValuesFitInALineAndTheNextOneDoesNot() {
    assertThat(EmfLines.of("c", END, List.of(series(100)))).hasSize(1);
    assertThat(EmfLines.of("c", END, List.of(series(101)))).hasSize(2);
  }

  @Test
  void aFurtherLineHoldsOnlyWhatOverflows() {
    Datapoint runs = new Datapoint(MetricCatalog.RUNS, List.of(1.0));

    List<String> lines = EmfLines.of("c", END, List.of(runs, series(250)));

    assertThat(lines.stream().map(line -> EmfReader.names(EmfReader.object(line))))
        .containsExactly(List.of("Runs", "Latency"), List.of("Latency"), List.of("Latency"));
    assertThat(EmfReader.values(lines).get("Runs")).containsExactly(1.0);
    assertThat(EmfReader.values(lines).get("Latency")).isEqualTo(series(250).values());
  }

  @Test
  void aSingleValueIsANumberAndSeveralAreAnArray() {
    assertThat(line(1.0)).endsWith("\"Canary\":\"c\",\"Latency\":1}");
    assertThat(line(1.0, 2.5)).endsWith("\"Latency\":[1,2.5]}");
  }

  @Test
  void numbersAreWrittenWithoutExponents() {
    assertThat(line(0.0, 0.0004, 10_000_000.0, 1e15, 1_234.567))
        .endsWith("\"Latency\":[0,0,10000000,1000000000000000,1234.567]}");
  }

  @Test
  void noDatapointsAreNoLines() {
    assertThat(EmfLines.of("c", END, List.of())).isEmpty();
  }

  @Test
  void aHundredProbesOfTenTurnsFitTheLogsLimits() {
    var turns = Collections.nCopies(10, answered("Hello", 123_456));
    ProbeOutcome[] probes =
        IntStream.range(0, 100)
            .mapToObj(
                number ->
                    healthy(
                        "p" + number, turns.toArray(dev.agentcanary.outcome.TurnOutcome[]::new)))
            .toArray(ProbeOutcome[]::new);

    List<String> lines = EmfLines.of("c", END, Datapoints.all(run(probes)));

    assertThat(lines)
        .hasSize(10)
        .allSatisfy(line -> assertThat(EmfReader.problems(line)).isEmpty());
  }

  @Test
  void theSinkWritesEveryLine() {
    List<String> written = new ArrayList<>();

    new EmfSink(written::add).write("c", END, List.of(series(150)));

    assertThat(written).isEqualTo(EmfLines.of("c", END, List.of(series(150)))).hasSize(2);
  }

  @Test
  void theReaderOfTheseTestsFindsWhatIsWrong() {
    String good = line(1.0);

    assertThat(EmfReader.problems(good)).isEmpty();
    assertThat(EmfReader.problems(good.replace("\"Canary\":\"c\",", ""))).isNotEmpty();
    assertThat(EmfReader.problems(good.replace("\"Latency\":1}", "\"Late\":1}"))).isNotEmpty();
    assertThat(EmfReader.problems(good.replace("\"Latency\":1}", "\"Latency\":-1}"))).isNotEmpty();
    assertThat(EmfReader.problems(good.replace("Milliseconds", "ms"))).isNotEmpty();
    assertThat(EmfReader.problems(good.replace("[[\"Canary\"]]", "[\"Canary\"]"))).isNotEmpty();
    assertThat(
            EmfReader.problems(
                good.replace("}]}]},", "},{\"Name\":\"Runs\",\"Unit\":\"Count\"}]}]},")))
        .isNotEmpty();
  }

  private static String line(Double... values) {
    Datapoint point = new Datapoint(MetricCatalog.LATENCY, List.of(values));
    return EmfLines.of("c", END, List.of(point)).getFirst();
  }

  private static Datapoint series(int size) {
    return new Datapoint(
        MetricCatalog.LATENCY, IntStream.range(0, size).mapToObj(each -> each + 0.5).toList());
  }
}
