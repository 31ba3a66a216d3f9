package dev.agentcanary.faults;

import dev.agentcanary.faults.MatrixRun.Done;
import dev.agentcanary.faults.MatrixRun.Sessions;
import dev.agentcanary.json.Json;
import dev.agentcanary.json.JsonText;
import dev.agentcanary.outcome.TurnOutcome;
import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// What a run made of its fault, read from the lines it wrote: verdict and attribution from the
/// report, metrics from the embedded metric format, as CloudWatch would.
final class Reckoning {
  private static final List<String> METRICS =
      List.of("AgentDown", "AnswersWrong", "CanaryFault", "Throttled", "SessionsLeaked");

  private Reckoning() {}

  static Made of(Done done, Route route) {
    Json.Obj report = line(done, "agent-canary-run");
    Json.Obj metrics = line(done, "_aws");
    return new Made(
        answers(done),
        report.get("attribution").map(Reckoning::text).orElseThrow(),
        report.get("verdict").map(Reckoning::text).orElseThrow(),
        first(metrics),
        raised(metrics),
        route == Route.CONTAINER || route == Route.CONTAINER_TLS ? "-" : sessions(done.sessions()));
  }

  private static String answers(Done done) {
    String failed =
        done.outcome().turns().stream()
            .filter(turn -> !turn.healthy())
            .map(Reckoning::kind)
            .distinct()
            .sorted()
            .collect(Collectors.joining("+"));
    return failed.isEmpty() ? "Answered" : failed;
  }

  private static String kind(TurnOutcome turn) {
    return turn.answer().getClass().getSimpleName();
  }

  private static String first(Json.Obj metrics) {
    List<BigDecimal> values =
        metrics.get("FirstAttemptSuccess").stream().flatMap(Reckoning::numbers).toList();
    long succeeded = values.stream().filter(value -> value.signum() > 0).count();
    return values.isEmpty() ? "-" : succeeded + "/" + values.size();
  }

  private static String raised(Json.Obj metrics) {
    String raised =
        METRICS.stream()
            .filter(
                name ->
                    metrics.get(name).stream()
                        .flatMap(Reckoning::numbers)
                        .anyMatch(value -> value.signum() > 0))
            .collect(Collectors.joining("+"));
    return raised.isEmpty() ? "-" : raised;
  }

  private static String sessions(Sessions sessions) {
    if (sessions.live() > 0) {
      return "left";
    }
    if (sessions.opened() == 0) {
      return "none";
    }
    return sessions.stopped() == sessions.opened() ? "stopped" : "ended";
  }

  private static Stream<BigDecimal> numbers(Json json) {
    return switch (json) {
      case Json.Num(BigDecimal value) -> Stream.of(value);
      case Json.Arr(List<Json> items) -> items.stream().flatMap(Reckoning::numbers);
      case Json.Obj _, Json.Str _, Json.Bool _, Json.Null _ ->
          throw new AssertionError("no metric: " + json);
    };
  }

  private static String text(Json json) {
    return switch (json) {
      case Json.Str(String text) -> text;
      case Json.Null _ -> "-";
      case Json.Obj _, Json.Arr _, Json.Num _, Json.Bool _ ->
          throw new AssertionError("no word: " + json);
    };
  }

  private static Json.Obj line(Done done, String having) {
    String line =
        done.lines().stream().filter(one -> one.contains(having)).findFirst().orElseThrow();
    return switch (JsonText.parse(line)) {
      case JsonText.Parsed.Value(Json.Obj object) -> object;
      case JsonText.Parsed.Value _, JsonText.Parsed.Malformed _ -> throw new AssertionError(line);
    };
  }
}
