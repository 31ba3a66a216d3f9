package dev.agentcanary.infra.cost;

import dev.agentcanary.agent.Answer;
import dev.agentcanary.agent.Exchange;
import dev.agentcanary.agent.Reply;
import dev.agentcanary.agent.SessionId;
import dev.agentcanary.agent.Shape;
import dev.agentcanary.agent.Stop;
import dev.agentcanary.agent.Timings;
import dev.agentcanary.check.CheckResult;
import dev.agentcanary.decision.Decision;
import dev.agentcanary.handler.Publication;
import dev.agentcanary.outcome.Attempt;
import dev.agentcanary.outcome.Footprint;
import dev.agentcanary.outcome.ProbeOutcome;
import dev.agentcanary.outcome.RunOutcome;
import dev.agentcanary.outcome.TurnOutcome;
import dev.agentcanary.plan.CanaryPlan;
import dev.agentcanary.plan.PlanVersion;
import dev.agentcanary.plan.Probe;
import dev.agentcanary.plan.Turn;
import dev.agentcanary.report.Redaction;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

/// How much a run writes into the function's log: a healthy run of the plan is made up, and what
/// publishes real runs publishes it.
final class LogVolume {
  /// What CloudWatch adds to each event, in bytes.
  private static final int EVENT = 26;

  /// Lambda's own lines about a run (start, end, report with its trace), in bytes: a guess.
  private static final int PLATFORM = 600;

  private static final int CHARACTERS_A_TOKEN = 4;

  /// The report cuts an answer far below that.
  private static final int MOST_CHARACTERS = 100_000;

  private static final SessionId SESSION =
      new SessionId("canary-00000000-0000-0000-0000-000000000000");

  /// As long as any other.
  private static final PlanVersion VERSION = PlanVersion.of("");

  private LogVolume() {}

  /// Bytes that a run writes.
  ///
  /// @param due how many of the plan's probes are due, on average
  static double bytes(CanaryPlan plan, double due) {
    List<String> lines = new ArrayList<>();
    new Publication(plan, new Redaction(plan.redact()), Optional.of(VERSION), lines::add)
        .accept(healthy(plan));
    double bytes = 0;
    for (String line : lines) {
      bytes += line.getBytes(StandardCharsets.UTF_8).length + EVENT;
    }
    return PLATFORM + bytes * due / plan.probes().size();
  }

  private static RunOutcome healthy(CanaryPlan plan) {
    List<ProbeOutcome> probes = plan.probes().stream().map(probe -> healthy(probe, plan)).toList();
    return new RunOutcome(
        plan.canary(),
        SESSION.value(),
        Instant.EPOCH,
        Instant.EPOCH,
        Instant.EPOCH,
        new Decision.Healthy(),
        probes,
        List.of(),
        Footprint.NONE);
  }

  private static ProbeOutcome healthy(Probe probe, CanaryPlan plan) {
    List<TurnOutcome> turns = probe.turns().stream().map(turn -> healthy(turn, plan)).toList();
    Attempt attempt = new Attempt(0, SESSION, Instant.EPOCH, turns, new Stop.Stopped());
    return new ProbeOutcome(probe, List.of(attempt), ProbeOutcome.Standing.HEALTHY);
  }

  private static TurnOutcome healthy(Turn turn, CanaryPlan plan) {
    int tokens = plan.deployment().estimate().outputTokens();
    String text = "x".repeat(Math.clamp(tokens * CHARACTERS_A_TOKEN, 1, MOST_CHARACTERS));
    Duration time = Duration.ofNanos(5_432_100_000L);
    Exchange exchange =
        new Exchange(
            OptionalInt.of(200),
            Map.of("x-amzn-requestid", SESSION.value(), "x-amzn-trace-id", "Root=" + SESSION),
            List.of(),
            text.length(),
            "",
            0,
            new Timings(Optional.of(time), Optional.of(time), time, time));
    List<CheckResult> checks = new ArrayList<>();
    turn.checks().forEach(check -> checks.add(new CheckResult.Passed(check.type())));
    Reply reply = new Reply(text, new Shape("json:response.content[].text"), false);
    return new TurnOutcome(turn, new Answer.Answered(reply, exchange), checks);
  }
}
