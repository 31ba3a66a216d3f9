package dev.agentcanary.bench.run;

import dev.agentcanary.agent.Answer;
import dev.agentcanary.agent.Timings;
import dev.agentcanary.aws.AwsSettings;
import dev.agentcanary.bench.Delays;
import dev.agentcanary.bench.KnownAgent;
import dev.agentcanary.handler.Wiring;
import dev.agentcanary.json.Json;
import dev.agentcanary.json.JsonText;
import dev.agentcanary.outcome.RunOutcome;
import dev.agentcanary.outcome.TurnOutcome;
import dev.agentcanary.outcome.Verdict;
import dev.agentcanary.plan.CanaryPlan;
import dev.agentcanary.plan.PlanJson;
import dev.agentcanary.plan.PlanReading;
import dev.agentcanary.run.CanaryRun;
import dev.agentcanary.run.RunListener;
import dev.agentcanary.run.RunRequest;
import dev.agentcanary.run.Tempo;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/// Runs of probes whose delays are known, all side by side, and what they reported beside the
/// truth.
final class KnownRun {
  private final Way way;
  private final CanaryPlan plan;
  private final CanaryRun run;

  /// One probe for each of the delays.
  KnownRun(Way way, List<Delays> delays) {
    this.way = way;
    this.plan = plan(way, delays);
    Tempo tempo = Wiring.tempo();
    AwsSettings aws =
        new AwsSettings(
            Map.of("AWS_ACCESS_KEY_ID", "bench", "AWS_SECRET_ACCESS_KEY", "bench"),
            Optional.of(way.agent().uri()));
    this.run =
        new CanaryRun(
            plan,
            Wiring.agent(plan.agent(), aws),
            () -> Wiring.vantage(plan.agent(), aws),
            Wiring::session,
            tempo,
            RunListener.NOBODY);
  }

  /// One turn.
  ///
  /// @param latencyBiasMs the reported latency less the agent's own
  /// @param firstTokenBiasMs the same of the first token
  /// @param latencyMs as reported
  record Turn(double latencyBiasMs, double firstTokenBiasMs, double latencyMs) {}

  /// One run.
  record Result(double wallMs, List<Turn> turns) {}

  /// Carries out one run.
  Result once() throws InterruptedException {
    way.agent().forget();
    Instant now = Wiring.tempo().now();
    long began = System.nanoTime();
    RunOutcome outcome =
        run.run(
            new RunRequest(
                "bench", now, now.plus(Duration.ofMinutes(2)), plan.probes(), List.of()));
    double wallMs = (System.nanoTime() - began) / 1e6;
    if (outcome.verdict() != Verdict.HEALTHY) {
      throw new IllegalStateException(way.name() + ": " + failures(outcome));
    }
    Map<String, KnownAgent.Truth> truths =
        way.agent().truths(plan.probes().size()).stream()
            .collect(Collectors.toMap(KnownAgent.Truth::session, Function.identity()));
    List<Turn> turns = new ArrayList<>();
    outcome
        .attempts()
        .forEach(
            attempt ->
                turns.add(
                    turn(
                        attempt.turns().getFirst().answer().exchange().timings(),
                        truths.get(attempt.session().value()))));
    return new Result(wallMs, turns);
  }

  private static Turn turn(Timings reported, KnownAgent.Truth truth) {
    long total = reported.total().toNanos();
    long first = reported.toFirstToken().orElseThrow().toNanos();
    return new Turn(
        (total - truth.totalNanos()) / 1e6, (first - truth.firstNanos()) / 1e6, total / 1e6);
  }

  private static String failures(RunOutcome outcome) {
    List<Answer> failed =
        outcome.turns().stream().filter(turn -> !turn.healthy()).map(TurnOutcome::answer).toList();
    return failed.size() + " probes failed, e.g. " + failed.getFirst();
  }

  private static CanaryPlan plan(Way way, List<Delays> delays) {
    List<Json> probes = new ArrayList<>();
    for (Delays each : delays) {
      probes.add(
          new Json.Obj(
              Map.of(
                  "probe",
                  new Json.Str("known-" + probes.size()),
                  "say",
                  new Json.Str(each.prompt()))));
    }
    Json.Obj file =
        new Json.Obj(
            Map.of(
                "canary",
                new Json.Str("known"),
                "agent",
                way.target(),
                "regions",
                new Json.Arr(List.of(new Json.Str("eu-west-1"))),
                "confirm",
                new Json.Obj(Map.of("rounds", new Json.Num(BigDecimal.ZERO))),
                "run",
                new Json.Obj(
                    Map.of("concurrency", new Json.Num(BigDecimal.valueOf(delays.size())))),
                "probes",
                new Json.Arr(probes)));
    return switch (PlanJson.read("the benchmark's plan", JsonText.write(file))) {
      case PlanReading.Read(CanaryPlan plan, _) -> plan;
      case PlanReading.Rejected rejected -> throw new IllegalStateException(rejected.toString());
    };
  }
}
