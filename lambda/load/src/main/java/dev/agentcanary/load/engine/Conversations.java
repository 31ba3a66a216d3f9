package dev.agentcanary.load.engine;

import dev.agentcanary.agent.SessionId;
import dev.agentcanary.agent.Stop;
import dev.agentcanary.plan.Turn;
import java.util.Iterator;

/// Holds conversations, each in a fresh session that is always stopped. Safe for use by many
/// threads, each of which it blocks for as long as its conversation lasts.
final class Conversations {
  private final Stage stage;
  private final Turns turns;

  Conversations(Stage stage) {
    this.stage = stage;
    this.turns = new Turns(stage);
  }

  /// Holds one, up to the first turn that fails or that the test does not last for.
  ///
  /// @param start when its first turn is to start
  /// @return when its user is to ask again
  long hold(long start, ProbeChoice choice) {
    LiveSession session = new LiveSession(stage.sessions().get());
    stage.gauges().sessions().incrementAndGet();
    long due = start;
    int left = stage.request().profile().workload().turns();
    boolean goesOn = true;
    while (goesOn && left > 0) {
      Iterator<Turn> probe = choice.probe().turns().iterator();
      while (goesOn && probe.hasNext()) {
        goesOn = turns.ask(session, probe.next(), due);
        due = session.idleSince() + choice.pause();
        left--;
      }
    }
    end(session);
    return due;
  }

  private void end(LiveSession session) {
    if (!session.cold()) {
      stage.recording().conversation(stage.timeline().now());
    }
    if (session.opened()) {
      stage.stopping().start(() -> stop(session.id()));
    } else {
      stage.gauges().sessions().decrementAndGet();
    }
  }

  private void stop(SessionId session) {
    boolean stopped = !(stopped(session) instanceof Stop.Leaked);
    stage.recording().session(stopped, stage.timeline().now());
    stage.gauges().sessions().decrementAndGet();
  }

  private Stop stopped(SessionId session) {
    try {
      return stage.agent().stop(session, stage.request().stopTimeout());
    } catch (RuntimeException e) {
      return new Stop.Leaked("the load test failed: " + e);
    }
  }
}
