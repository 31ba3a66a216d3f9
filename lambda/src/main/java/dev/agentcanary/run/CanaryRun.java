package dev.agentcanary.run;

import dev.agentcanary.agent.Agent;
import dev.agentcanary.agent.SessionId;
import dev.agentcanary.outcome.Attempt;
import dev.agentcanary.outcome.ProbeOutcome;
import dev.agentcanary.outcome.RunOutcome;
import dev.agentcanary.plan.CanaryPlan;
import dev.agentcanary.plan.Probe;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

/// One run of a canary: each probe in a fresh session, side by side, failures confirmed in rounds,
/// and all of it done by a deadline.
///
/// Nothing an agent does ends a run early or without an outcome. Safe for use by many threads.
public final class CanaryRun {
  private final CanaryPlan plan;
  private final Tempo tempo;
  private final Conversation conversation;
  private final RunListener listener;

  /// @param sessions gives a new id at each call
  public CanaryRun(
      CanaryPlan plan,
      Agent agent,
      Supplier<SessionId> sessions,
      Tempo tempo,
      RunListener listener) {
    this.plan = plan;
    this.tempo = tempo;
    this.listener = listener;
    this.conversation = new Conversation(agent, sessions, plan.run(), tempo);
  }

  /// Carries out the run; returns when every session has been stopped or given up.
  public RunOutcome run(RunRequest request) {
    Instant startedAt = tempo.now();
    Instant askUntil = request.deadline().minus(plan.run().stopTimeout());
    List<ProbeRecord> records = request.probes().stream().map(ProbeRecord::new).toList();
    attempt(records, 0, askUntil);
    confirm(records, startedAt, askUntil);
    List<ProbeOutcome> probes =
        records.stream().map(record -> record.outcome(plan.confirm().rounds())).toList();
    return new RunOutcome(
        plan.canary(), request.runId(), request.scheduledFor(), startedAt, tempo.now(), probes);
  }

  private void confirm(List<ProbeRecord> records, Instant startedAt, Instant askUntil) {
    Instant roundStart = startedAt;
    for (int round = 1; round <= plan.confirm().rounds(); round++) {
      List<ProbeRecord> open = records.stream().filter(ProbeRecord::undecided).toList();
      roundStart = later(tempo.now(), roundStart.plus(plan.confirm().spacing()));
      if (open.isEmpty() || !roundStart.isBefore(askUntil)) {
        return;
      }
      tempo.waitUntil(roundStart);
      attempt(open, round, askUntil);
    }
  }

  private void attempt(List<ProbeRecord> records, int round, Instant askUntil) {
    listener.attemptsPlanned(round, records.size());
    List<Supplier<Attempt>> tasks = new ArrayList<>();
    for (ProbeRecord record : records) {
      tasks.add(() -> converse(record.probe(), round, askUntil));
    }
    List<Attempt> attempts = tempo.sideBySide(tasks, plan.run().concurrency());
    for (int i = 0; i < records.size(); i++) {
      records.get(i).add(attempts.get(i));
    }
  }

  private Attempt converse(Probe probe, int round, Instant askUntil) {
    listener.attemptStarted(probe, round);
    Attempt attempt = conversation.hold(probe, round, askUntil);
    listener.attemptEnded(probe, attempt);
    return attempt;
  }

  private static Instant later(Instant a, Instant b) {
    return a.isAfter(b) ? a : b;
  }
}
