package dev.agentcanary.load.report;

import static org.assertj.core.api.Assertions.assertThat;

import dev.agentcanary.Goldens;
import dev.agentcanary.Schemas;
import dev.agentcanary.load.LoadResults;
import dev.agentcanary.load.measure.Interval;
import dev.agentcanary.load.measure.Tally;
import dev.agentcanary.load.result.Judgement;
import dev.agentcanary.load.result.LoadResult;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class ResultFileTest {
  private static final Schemas SCHEMA =
      Schemas.in(Path.of("../../docs/reference/load.schema.json"));

  static Set<String> results() {
    return LoadReports.all().keySet();
  }

  @ParameterizedTest
  @MethodSource("results")
  void aResultKeepsToTheSchema(String name) {
    String json = written(LoadReports.all().get(name));

    assertThat(SCHEMA.problems(json)).isEmpty();
  }

  @Test
  void aResultAsJson() {
    LoadResult ten = LoadReports.TEN_USERS;
    Judgement judgement = Judgement.of(ten, LoadResults.THRESHOLDS);

    Goldens.check("load/nothing.json", golden(written(LoadResults.nothing())));
    Goldens.check("load/ten-users.json", golden(ResultFile.write(ten, judgement, 9_000)));
  }

  @Property(tries = 60)
  void anyResultReadsBackEqualAndKeepsToTheSchema(@ForAll("anyResult") LoadResult result) {
    String json = ResultFile.write(result, Judgement.NONE, Integer.MAX_VALUE);

    assertThat(ResultFile.read("load.json", json)).isEqualTo(new ResultReading.Read(result));
    assertThat(SCHEMA.problems(json)).isEmpty();
  }

  @Property(tries = 200)
  void aFileThatSomebodyChangedIsReadOrRefusedAndNeverThrows(
      @ForAll("anyPlace") int place, @ForAll char instead) {
    StringBuilder json = new StringBuilder(written(LoadReports.all().get("nothing")));
    json.setCharAt(place % json.length(), instead);

    assertThat(ResultFile.read("load.json", json.toString()))
        .isInstanceOfAny(ResultReading.Read.class, ResultReading.Unreadable.class);
  }

  @Test
  void tenMinutesOfAHundredUsersFitWithEverySecondKept() {
    LoadResult result = LoadResults.coach(100, Duration.ofMinutes(10), 5);
    String json = written(result);

    assertThat(json.length()).isLessThan(ResultFile.MOST_BYTES);
    assertThat(ResultFile.read("load.json", json)).isEqualTo(new ResultReading.Read(result));
  }

  @Test
  void ofALongerOneIntervalsAreJoinedAndNothingElseIsLost() {
    LoadResult result = LoadResults.COACH;
    String json = ResultFile.write(result, Judgement.NONE, 60_000);
    LoadResult read = ((ResultReading.Read) ResultFile.read("load.json", json)).result();

    assertThat(json.length()).isLessThan(60_000);
    assertThat(read.intervals()).hasSizeBetween(2, result.intervals().size() / 2);
    assertThat(read.series()).isEqualTo(result.series());
    assertThat(read.tally()).isEqualTo(result.tally());
    assertThat(sum(read)).isEqualTo(sum(result));
    assertThat(read.length()).isEqualTo(result.length());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          hello                                        | load.json:1: not JSON at column
          []                                           | load.json: not the result of a load test: no JSON object
          {}                                           | load.json: type: missing
          {"type":"agent-canary-run"}                  | load.json: type: not the result of a load test
          {"type":"agent-canary-load","version":2}     | load.json: version: written by a newer canary (2); read it with that one
          {"type":"agent-canary-load","version":1.5}   | load.json: version: not a whole number of 64 bits
          {"type":"agent-canary-load","version":1,"intervals":[{"fromMs":-1}]} | load.json: intervals[0].fromMs: not a time in milliseconds
          """)
  void whatIsWrongWithAFileIsSaid(String json, String problem) {
    assertThat(ResultFile.read("load.json", json))
        .isInstanceOfSatisfying(
            ResultReading.Unreadable.class,
            unreadable -> assertThat(unreadable.problem()).startsWith(problem));
  }

  @Provide
  Arbitrary<LoadResult> anyResult() {
    return RandomResults.results();
  }

  @Provide
  Arbitrary<Integer> anyPlace() {
    return Arbitraries.integers().greaterOrEqual(0);
  }

  private static String written(LoadResult result) {
    return ResultFile.write(result, Judgement.of(result, LoadResults.THRESHOLDS));
  }

  /// Without what a compressor made of the histograms, which another one makes differently.
  private static String golden(String json) {
    return json.replaceAll("HISTF[A-Za-z0-9+/=]+", "HISTF...");
  }

  private static Tally sum(LoadResult result) {
    return result.intervals().stream().map(Interval::tally).reduce(Tally.NONE, Tally::plus);
  }
}
