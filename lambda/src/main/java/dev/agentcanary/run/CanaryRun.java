package dev.agentcanary.run;

import dev.agentcanary.agent.Agent;
import dev.agentcanary.agent.SessionId;
import dev.agentcanary.agent.Sight;
import dev.agentcanary.agent.Vantage;
import dev.agentcanary.decision.Asked;
import dev.agentcanary.decision.Decision;
import dev.agentcanary.decision.Round;
import dev.agentcanary.decision.SequentialTest;
import dev.agentcanary.outcome.Attempt;
import dev.agentcanary.outcome.ProbeOutcome;
import dev.agentcanary.outcome.RunOutcome;
import dev.agentcanary.plan.CanaryPlan;
import dev.agentcanary.plan.Probe;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/// One run of a canary: each probe in a fresh session, side by side, failures put to a
/// [SequentialTest] round by round, and all of it done by a deadline.
///
/// Nothing an agent does ends a run early or without an outcome. Safe for use by many threads.
public final class CanaryRun {
  private final CanaryPlan plan;
  private final Tempo tempo;
  private final Conversation conversation;
  private final RunListener listener;
  private final Supplier<Vantage> vantage;

  /// @param vantage made only when a turn has reached nobody
  /// @param sessions gives a new id at each call
  public CanaryRun(
      CanaryPlan plan,
      Agent agent,
      Supplier<Vantage> vantage,
      Supplier<SessionId> sessions,
      Tempo tempo,
      RunListener listener) {
    this.plan = plan;
    this.vantage = vantage;
    this.tempo = tempo;
    this.listener = listener;
    this.conversation = new Conversation(agent, sessions, plan.run(), tempo);
  }

  /// Carries out the run; returns when every session has been stopped or given up.
  public RunOutcome run(RunRequest request) {
    Instant startedAt = tempo.now();
    List<ProbeRecord> records = records(request);
    int due = request.probes().size();
    Decision.Ended decision = decide(records, due, startedAt, request.deadline());
    List<ProbeOutcome> probes = new ArrayList<>();
    List<ProbeOutcome> witnesses = new ArrayList<>();
    for (ProbeRecord record : records) {
      if (record.asked()) {
        (probes.size() < due ? probes : witnesses).add(record.outcome(decision));
      }
    }
    return new RunOutcome(
        plan.canary(),
        request.runId(),
        request.scheduledFor(),
        startedAt,
        tempo.now(),
        decision,
        probes,
        witnesses);
  }

  private static List<ProbeRecord> records(RunRequest request) {
    List<ProbeRecord> records = new ArrayList<>();
    for (Probe probe : request.probes()) {
      records.add(new ProbeRecord(records.size(), probe));
    }
    for (Probe probe : request.others()) {
      records.add(new ProbeRecord(records.size(), probe));
    }
    return records;
  }

  /// Asks round by round until the test has decided or time is up. After the first round in which a
  /// turn reached nobody it looks around, once.
  private Decision.Ended decide(
      List<ProbeRecord> records, int due, Instant startedAt, Instant deadline) {
    Instant askUntil = deadline.minus(plan.run().stopTimeout());
    Optional<Sight> sight = Optional.empty();
    SequentialTest test = new SequentialTest(plan.rules(), records.size());
    Spacing spacing = new Spacing(plan.confirm().spacing(), startedAt);
    List<ProbeRecord> asked = records.subList(0, due);
    for (int round = 0; ; round++) {
      List<Attempt> attempts = attempts(asked, round, askUntil);
      if (sight.isEmpty() && anyUnreached(attempts)) {
        sight = Optional.of(SecondLook.from(vantage.get(), tempo.now(), deadline));
      }
      List<Asked> results = recorded(asked, attempts, sight);
      switch (test.after(new Round(spacing.at(), results))) {
        case Decision.Ended ended -> {
          return ended;
        }
        case Decision.AskAgain(int gap, List<Integer> probes) -> {
          Instant start = spacing.next(gap, tempo.now());
          if (!start.isBefore(askUntil)) {
            return test.cut();
          }
          tempo.waitUntil(start);
          asked = chosen(records, probes);
        }
      }
    }
  }

  private static List<ProbeRecord> chosen(List<ProbeRecord> records, List<Integer> numbers) {
    List<ProbeRecord> chosen = new ArrayList<>();
    for (int number : numbers) {
      chosen.add(records.get(number));
    }
    return chosen;
  }

  private List<Attempt> attempts(List<ProbeRecord> records, int round, Instant askUntil) {
    listener.attemptsPlanned(round, records.size());
    List<Supplier<Attempt>> tasks = new ArrayList<>();
    for (ProbeRecord record : records) {
      tasks.add(() -> converse(record.probe(), round, askUntil));
    }
    return tempo.sideBySide(tasks, plan.run().concurrency());
  }

  private static boolean anyUnreached(List<Attempt> attempts) {
    for (Attempt attempt : attempts) {
      if (attempt.unreached()) {
        return true;
      }
    }
    return false;
  }

  private static List<Asked> recorded(
      List<ProbeRecord> records, List<Attempt> attempts, Optional<Sight> sight) {
    List<Asked> asked = new ArrayList<>();
    for (int i = 0; i < records.size(); i++) {
      Attempt attempt = attempts.get(i);
      boolean judged = sight.isPresent() && attempt.unreached();
      asked.add(records.get(i).add(judged ? attempt.seen(sight.get()) : attempt));
    }
    return asked;
  }

  private Attempt converse(Probe probe, int round, Instant askUntil) {
    listener.attemptStarted(probe, round);
    Attempt attempt = conversation.hold(probe, round, askUntil);
    listener.attemptEnded(probe, attempt);
    return attempt;
  }
}
