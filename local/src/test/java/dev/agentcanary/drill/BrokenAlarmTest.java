package dev.agentcanary.drill;

import static org.assertj.core.api.Assertions.assertThat;

import dev.agentcanary.drill.incident.IncidentCatalog;
import dev.agentcanary.sim.time.Seed;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Alarms broken on purpose, in every way that goes unnoticed until the night it matters: each is
/// caught by the drill of the incident that the alarm is for.
class BrokenAlarmTest {

  /// @param how for people
  /// @param alarm its kind
  /// @param from a regular expression in its properties, and `to`, what takes its place
  /// @param incident that catches it
  record Mutation(String how, String alarm, String from, String to, String incident) {
    @Override
    public String toString() {
      return alarm + " with " + how + " is caught by " + incident;
    }
  }

  private static final String CANARY = "\"Value\":\"coach-companion\"";
  private static final String OTHER = "\"Value\":\"coach\"";
  private static final String TEN = "$1:10";
  private static final String PERIODS = "(\"EvaluationPeriods\"|\"DatapointsToAlarm\"):\\d+";

  static Stream<Mutation> mutations() {
    return Stream.of(
        new Mutation("the wrong dimension", "down", CANARY, OTHER, "agent-down"),
        new Mutation("the wrong dimension", "wrong", CANARY, OTHER, "wrong-everywhere"),
        new Mutation("the wrong dimension", "throttled", CANARY, OTHER, "throttled"),
        new Mutation("the wrong dimension", "leaking", CANARY, OTHER, "session-leak"),
        new Mutation("the wrong dimension", "silent", CANARY, OTHER, "healthy-day"),
        new Mutation("missing", "silent", "\"breaching\"", "\"missing\"", "canary-dead"),
        threshold("down", "100", "agent-down"),
        threshold("wrong", "100", "wrong-everywhere"),
        threshold("slow", "1000000", "slow"),
        threshold("slow", "100", "healthy-day"),
        threshold("flaky", "0.0096", "cold-start-failures"),
        new Mutation("no action", "page", "\"AlarmActions\":[^]]*\\],", "", "agent-down"),
        new Mutation("no action", "ticket", "\"AlarmActions\":[^]]*\\],", "", "throttled"),
        new Mutation("no end", "page", ",\"OKActions\":[^]]*\\]", "", "agent-down"),
        new Mutation(
            "no arm", "page", "\"ActionsEnabled\":true", "\"ActionsEnabled\":false", "agent-down"),
        new Mutation("10 of 10", "down", PERIODS, TEN, "agent-down"),
        new Mutation("10 of 10", "silent", PERIODS, TEN, "canary-dead"),
        new Mutation("10 of 10", "throttled", PERIODS, TEN, "throttled"),
        new Mutation("the wrong dimension", "rollout", CANARY, OTHER, "rollout-fails"),
        threshold("rollout", "0", "rollout-goes-well"),
        new Mutation("the wrong dimension", "agent-logs", CANARY, OTHER, "agent-logs-silent"),
        new Mutation("1 of 1", "agent-logs", PERIODS, "$1:1", "agent-logs-late"));
  }

  private static Mutation threshold(String alarm, String value, String incident) {
    return new Mutation(
        "a threshold of " + value,
        alarm,
        "\"Threshold\":[0-9.]+",
        "\"Threshold\":" + value,
        incident);
  }

  @ParameterizedTest
  @MethodSource("mutations")
  void isCaught(Mutation mutation) {
    DrillSet broken = Drills.broken(mutation.alarm(), mutation.from(), mutation.to());

    assertThat(failures(broken, mutation.incident())).isNotEmpty();
  }

  private static List<String> failures(DrillSet set, String incident) {
    List<DrillResult> results =
        set.run(List.of(IncidentCatalog.of(incident).orElseThrow()), new Seed(1));
    return ((DrillResult.Played) results.getFirst()).failures();
  }
}
