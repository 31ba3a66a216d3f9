package dev.agentcanary.preview.log;

import static org.assertj.core.api.Assertions.assertThat;

import dev.agentcanary.json.Json;
import dev.agentcanary.json.JsonText;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class LogsQueryTest {
  private static final Map<String, List<LogLine>> LOGS =
      Map.of(
          "g",
          List.of(
              line(1, "{\"n\":2,\"who\":\"a\",\"all\":[{\"k\":\"x\"},{\"k\":\"y\"}]}"),
              line(2, "{\"n\":10,\"who\":\"b\",\"all\":[{\"k\":\"x\"}]}"),
              line(3, "{\"n\":3,\"who\":\"a\",\"all\":[]}")));

  @Test
  void numbersAreSortedAsNumbersTheGreatestFirstAndLimited() {
    assertThat(rows("sort n | display who, n | limit 2"))
        .containsExactly(List.of("b", "10"), List.of("a", "3"));
    assertThat(rows("sort n asc | display n").getFirst()).containsExactly("2");
  }

  @Test
  void andBindsMoreTightlyThanOr() {
    assertThat(rows("filter n > 5 or who = \"a\" and n < 3 | display n"))
        .containsExactly(List.of("2"), List.of("10"));
  }

  @Test
  void anArrayIsUnnestedIntoARowForEachItem() {
    assertThat(rows("fields jsonParse(@message) as m | unnest m.all into one | display one.k, n"))
        .containsExactly(List.of("x", "2"), List.of("y", "2"), List.of("x", "10"));
  }

  @Test
  void statisticsAreByGroup() {
    assertThat(rows("stats count(*) as c, avg(n) as mean, latest(n) as last by who | sort c desc"))
        .containsExactly(List.of("a", "2", "2.500", "3"), List.of("b", "1", "10.000", "10"));
  }

  @Test
  void whatIsNotUnderstoodIsSaidAndNotGuessed() {
    assertThat(run("SOURCE 'g' | stats count(*) as c by bin(1h)")).asString().contains("bin(1h)");
    assertThat(run("SOURCE 'g' | parse @message '*' as x")).asString().contains("parse");
    assertThat(run("SOURCE 'g' | filter @message like /x|y/")).asString().contains("like");
    assertThat(run("SOURCE 'other' | limit 1")).asString().contains("other");
  }

  private static List<List<String>> rows(String commands) {
    return ((LogsQuery.Result.Rows) run("SOURCE 'g' | " + commands)).table().rows();
  }

  private static LogsQuery.Result run(String query) {
    return LogsQuery.run(query, LOGS);
  }

  private static LogLine line(long second, String json) {
    return new LogLine(
        Instant.ofEpochSecond(second),
        (Json.Obj) ((JsonText.Parsed.Value) JsonText.parse(json)).json());
  }
}
