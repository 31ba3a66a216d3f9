package dev.agentcanary.load.engine;

import dev.agentcanary.agent.Answer;
import dev.agentcanary.agent.Ask;
import dev.agentcanary.agent.Exchange;
import dev.agentcanary.agent.OwnFault;
import dev.agentcanary.check.Check;
import dev.agentcanary.check.CheckResult;
import dev.agentcanary.outcome.TurnOutcome;
import dev.agentcanary.plan.Turn;
import java.util.ArrayList;
import java.util.List;

/// Asks turns: each when it is due, as fast as the limits let it, and has the plan's checks judge
/// the answer. Safe for use by many threads, which it blocks.
final class Turns {
  private final Stage stage;
  private final Pacer sessions;
  private final Pacer turns;

  Turns(Stage stage) {
    this.stage = stage;
    this.sessions = new Pacer(stage.request().limits().sessionsPerSecond());
    this.turns = new Pacer(stage.request().limits().turnsPerSecond());
  }

  /// Asks a turn.
  ///
  /// @return whether the conversation goes on: the turn was asked, and is healthy
  boolean ask(LiveSession session, Turn turn, long due) {
    stage.timeline().waitUntil(Math.min(due, stage.span().end()));
    if (!stage.lastsFor(due)) {
      session.notAsked(stage.timeline().now());
      return false;
    }
    stage.gauges().underWay().incrementAndGet();
    return mayBegin(session, due) ? carryOut(session, turn, due) : keptWaiting(session, due);
  }

  private boolean mayBegin(LiveSession session, long due) {
    return (!session.cold() || passes(sessions, due)) && passes(turns, due);
  }

  private boolean passes(Pacer pacer, long due) {
    long begin = pacer.reserve(due, stage.timeline().now());
    stage.timeline().waitUntil(Math.min(begin, stage.span().lastBegin()));
    return begin <= stage.span().lastBegin() && !stage.course().isCut();
  }

  /// Not to count it would leave out the longest waits.
  private boolean keptWaiting(LiveSession session, long due) {
    long now = stage.timeline().now();
    session.notAsked(now);
    if (!stage.course().isCut()) {
      stage.gauges().underWay().decrementAndGet();
      stage.recording().unasked(now - due, now);
    }
    return false;
  }

  private boolean carryOut(LiveSession session, Turn turn, long due) {
    boolean cold = session.cold();
    Answer answer = asked(new Ask(session.id(), turn.say(), stage.request().turnTimeout()));
    long now = stage.timeline().now();
    session.answered(answer, now);
    if (answer instanceof Answer.Abandoned && stage.course().isCut()) {
      return false;
    }
    stage.gauges().underWay().decrementAndGet();
    TurnOutcome outcome = new TurnOutcome(turn, answer, judged(turn, answer));
    stage.recording().turn(new AskedTurn(due, now, cold, outcome));
    return outcome.healthy();
  }

  /// The port does not throw; should an implementation be wrong in that, its user still goes on.
  private Answer asked(Ask ask) {
    try {
      return stage.agent().ask(ask);
    } catch (RuntimeException e) {
      return new Answer.Abandoned(OwnFault.INTERNAL, "the load test failed: " + e, Exchange.NONE);
    }
  }

  private static List<CheckResult> judged(Turn turn, Answer answer) {
    List<CheckResult> results = new ArrayList<>(turn.checks().size());
    for (Check check : turn.checks()) {
      results.add(check.evaluate(answer));
    }
    return results;
  }
}
