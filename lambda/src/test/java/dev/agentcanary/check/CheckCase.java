package dev.agentcanary.check;

import static org.assertj.core.api.Assertions.assertThat;

import dev.agentcanary.agent.Answer;
import dev.agentcanary.json.Json;
import dev.agentcanary.json.JsonText;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/// One case of a case file: a block of `key: rest` lines below a `# name` line.
///
/// - `value`, `threshold`: of the assertion, as JSON; either may be missing.
/// - `answer` or `cut`: the agent's text as a JSON string, all of it or only what was kept of it;
///   or `no answer`: the kind of failure.
/// - `took`: milliseconds, 1000 unless told.
/// - `plain` and `not`: what the check and its `not-` form say; or `mistake`: what the reader says.
///
/// @param type of the check, without `not-`
/// @param lines by key, in the order of the file
record CheckCase(String type, String name, Map<String, String> lines) {

  static CheckCase parse(String type, String block) {
    Map<String, String> lines = new LinkedHashMap<>();
    String name = "";
    for (String line : block.strip().split("\n")) {
      if (line.startsWith("# ")) {
        name = line.substring(2);
        continue;
      }
      int colon = line.indexOf(": ");
      assertThat(colon).as("a colon in the line <%s> of %s", line, type).isPositive();
      lines.put(line.substring(0, colon), line.substring(colon + 2));
    }
    assertThat(name).as("a name for the case of %s: %s", type, block).isNotBlank();
    return new CheckCase(type, name, lines);
  }

  /// The same block with what the code says now.
  CheckCase actual() {
    Map<String, String> now = new LinkedHashMap<>(lines);
    now.keySet().removeAll(java.util.Set.of("plain", "not", "mistake"));
    CheckReading plain = read("");
    switch (plain) {
      case CheckReading.Made(var check) -> {
        now.put("plain", outcome(check));
        now.put("not", outcome(((CheckReading.Made) read(Not.PREFIX)).check()));
      }
      case CheckReading.Mistake(var key, var message) -> now.put("mistake", key + ": " + message);
      case CheckReading.UnknownType(var unknown) -> now.put("unknown", unknown);
    }
    return new CheckCase(type, name, now);
  }

  /// The verdicts without their reasons: the part of a case that is never rewritten.
  String verdicts() {
    StringBuilder verdicts = new StringBuilder();
    for (String key : new String[] {"plain", "not", "mistake", "unknown"}) {
      if (lines.containsKey(key)) {
        verdicts.append(key).append('=').append(lines.get(key).split(":")[0]).append(' ');
      }
    }
    return verdicts.toString();
  }

  Answer answer() {
    Duration took = Duration.ofMillis(Long.parseLong(lines.getOrDefault("took", "1000")));
    if (lines.containsKey("no answer")) {
      Answer answer = Answers.without().get(lines.get("no answer"));
      assertThat(answer).as("a kind of failure: %s", lines.get("no answer")).isNotNull();
      return answer;
    }
    boolean cut = lines.containsKey("cut");
    Json text = json(lines.get(cut ? "cut" : "answer"));
    return Answers.answered(((Json.Str) text).value(), cut, took);
  }

  private CheckReading read(String prefix) {
    return CheckCatalog.read(
        new AssertionSpec(
            prefix + type,
            Optional.ofNullable(lines.get("value")).map(CheckCase::json),
            Optional.ofNullable(lines.get("threshold")).map(CheckCase::json)));
  }

  private String outcome(Check check) {
    CheckResult result = check.evaluate(answer());
    assertThat(result.type()).isEqualTo(check.type());
    return switch (result) {
      case CheckResult.Passed _ -> "passed";
      case CheckResult.Failed(_, var reason) -> "failed: " + reason;
      case CheckResult.NotEvaluated(_, var reason) -> "not evaluated: " + reason;
    };
  }

  private static Json json(String text) {
    var parsed = JsonText.parse(text);
    assertThat(parsed).as("JSON in a case: %s", text).isInstanceOf(JsonText.Parsed.Value.class);
    return ((JsonText.Parsed.Value) parsed).json();
  }

  /// The block as it stands in the file.
  String text() {
    StringBuilder text = new StringBuilder("# " + name + "\n");
    lines.forEach((key, rest) -> text.append(key).append(": ").append(rest).append('\n'));
    return text.toString();
  }

  @Override
  public String toString() {
    return type + ": " + name;
  }
}
