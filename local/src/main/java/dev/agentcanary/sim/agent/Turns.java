package dev.agentcanary.sim.agent;

import dev.agentcanary.sim.agent.fault.ActiveFaults;
import dev.agentcanary.sim.agent.fault.Turn;
import dev.agentcanary.sim.agent.fault.TurnFault;
import dev.agentcanary.sim.agent.http.Wire;
import dev.agentcanary.sim.agent.reply.Replies;
import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Supplier;

/// Answers turns: as the agent does, or as the fault does that hits the turn.
final class Turns {
  private final SimulatedAgentSettings settings;
  private final Supplier<ActiveFaults> faults;
  private final RequestLog log;

  Turns(SimulatedAgentSettings settings, Supplier<ActiveFaults> faults, RequestLog log) {
    this.settings = settings;
    this.faults = faults;
    this.log = log;
  }

  /// Answers one turn.
  ///
  /// @param session its id, valid
  /// @param prompt what the user says
  void take(Call call, Sessions sessions, String session, String prompt)
      throws IOException, InterruptedException {
    Wire wire = call.wire(session);
    ActiveFaults active = faults.get();
    Turn outside = new Turn(1, "", replies(call, Duration.ZERO), wire);
    Optional<TurnFault> early = active.turn(outside, true, call.random());
    if (early.isPresent()) {
      note(call, session, early);
      early.get().answer(outside);
      return;
    }
    Sessions.Entered entered = sessions.enter(session);
    String text = entered.session().say(settings.companion(), prompt, call.random());
    Duration latency = settings.latencies().draw(call.random(), entered.number() == 1);
    Wire whilstLive = wire.whilst(entered.session()::live);
    Turn turn = new Turn(entered.number(), text, replies(call, latency), whilstLive);
    Optional<TurnFault> fault = active.turn(turn, false, call.random());
    note(call, session, fault);
    if (fault.isPresent()) {
      fail(turn.on(wire), fault.get(), sessions, session);
    } else {
      turn.send(turn.reply());
    }
  }

  private static void fail(Turn turn, TurnFault fault, Sessions sessions, String session)
      throws IOException, InterruptedException {
    if (fault.endsSession()) {
      sessions.end(session);
    }
    fault.answer(turn);
  }

  private Replies replies(Call call, Duration latency) {
    return new Replies(settings.streaming().streams(call.request()), settings.shape(), latency);
  }

  private void note(Call call, String session, Optional<TurnFault> fault) {
    log.note(call.request(), call.operation(), Optional.of(session), fault.map(TurnFault::kind));
  }
}
