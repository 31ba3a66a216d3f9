package dev.agentcanary.run;

import dev.agentcanary.agent.Agent;
import dev.agentcanary.agent.Answer;
import dev.agentcanary.agent.Ask;
import dev.agentcanary.agent.Exchange;
import dev.agentcanary.agent.OwnFault;
import dev.agentcanary.agent.SessionId;
import dev.agentcanary.agent.Stop;
import dev.agentcanary.agent.wire.Faults;
import dev.agentcanary.check.Check;
import dev.agentcanary.check.CheckResult;
import dev.agentcanary.outcome.Attempt;
import dev.agentcanary.outcome.TurnOutcome;
import dev.agentcanary.plan.Probe;
import dev.agentcanary.plan.RunSettings;
import dev.agentcanary.plan.Turn;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

/// Holds one probe's conversation in a fresh session and always stops that session.
final class Conversation {
  private final Agent agent;
  private final Supplier<SessionId> sessions;
  private final RunSettings settings;
  private final Tempo tempo;

  Conversation(Agent agent, Supplier<SessionId> sessions, RunSettings settings, Tempo tempo) {
    this.agent = agent;
    this.sessions = sessions;
    this.settings = settings;
    this.tempo = tempo;
  }

  /// Asks the turns in order, up to the first that fails, none after `askUntil`.
  Attempt hold(Probe probe, int round, Instant askUntil) {
    SessionId session = sessions.get();
    Instant startedAt = tempo.now();
    Instant probeUntil = startedAt.plus(settings.probeTimeout());
    List<TurnOutcome> turns = new ArrayList<>();
    for (Turn turn : probe.turns()) {
      TurnOutcome outcome = judged(turn, ask(session, turn, probeUntil, askUntil));
      turns.add(outcome);
      if (!outcome.healthy()) {
        break;
      }
    }
    return new Attempt(round, session, startedAt, turns, stop(session, turns));
  }

  private Answer ask(SessionId session, Turn turn, Instant probeUntil, Instant askUntil) {
    Instant now = tempo.now();
    Duration allowed = shorter(settings.turnTimeout(), Duration.between(now, probeUntil));
    Duration left = Duration.between(now, askUntil);
    if (!left.isPositive()) {
      return new Answer.Abandoned(
          OwnFault.DEADLINE, "not asked: the run's deadline had passed", Exchange.NONE);
    }
    if (!allowed.isPositive()) {
      return new Answer.TimedOut("not asked: the probe's time was used up", Exchange.NONE);
    }
    Answer answer = asked(new Ask(session, turn.say(), shorter(allowed, left)));
    return answer instanceof Answer.TimedOut(var how, var exchange) && left.compareTo(allowed) < 0
        ? new Answer.Abandoned(
            OwnFault.DEADLINE,
            "the run's deadline came before the turn's timeout: " + how,
            exchange)
        : answer;
  }

  /// The port does not throw; should an implementation be wrong in that, the run still is not lost.
  private Answer asked(Ask ask) {
    try {
      return agent.ask(ask);
    } catch (RuntimeException e) {
      return new Answer.Abandoned(OwnFault.INTERNAL, "the canary failed: " + e, Exchange.NONE);
    }
  }

  private static TurnOutcome judged(Turn turn, Answer answer) {
    List<CheckResult> results = new ArrayList<>();
    for (Check check : turn.checks()) {
      results.add(check.evaluate(answer));
    }
    return new TurnOutcome(turn, answer, results);
  }

  /// An interrupt ends the asking, never the stopping: a session left open is billed for 15
  /// minutes.
  private Stop stop(SessionId session, List<TurnOutcome> turns) {
    if (!sentAnything(turns)) {
      return new Stop.NotNeeded();
    }
    boolean interrupted = Thread.interrupted();
    try {
      return agent.stop(session, settings.stopTimeout());
    } catch (RuntimeException e) {
      return new Stop.Leaked("the canary failed: " + e);
    } finally {
      if (interrupted) {
        Thread.currentThread().interrupt();
      }
    }
  }

  private static boolean sentAnything(List<TurnOutcome> turns) {
    for (TurnOutcome turn : turns) {
      if (!turn.answer().exchange().isNone() && !Faults.neverSent(turn.answer())) {
        return true;
      }
    }
    return false;
  }

  private static Duration shorter(Duration a, Duration b) {
    return a.compareTo(b) <= 0 ? a : b;
  }
}
