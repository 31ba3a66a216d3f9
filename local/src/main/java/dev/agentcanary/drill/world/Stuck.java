package dev.agentcanary.drill.world;

import dev.agentcanary.agent.Agent;
import dev.agentcanary.agent.Answer;
import dev.agentcanary.agent.Ask;
import dev.agentcanary.agent.SessionId;
import dev.agentcanary.agent.Stop;
import dev.agentcanary.sim.time.VirtualTempo;
import java.time.Duration;
import java.util.function.BooleanSupplier;

/// A transport that may forget its timeout: the fault for which a function has one.
///
/// @param longer than the function may take
record Stuck(Agent agent, BooleanSupplier hangs, VirtualTempo tempo, Duration longer)
    implements Agent {
  @Override
  public Answer ask(Ask ask) {
    if (hangs.getAsBoolean()) {
      tempo.pass(longer);
    }
    return agent.ask(ask);
  }

  @Override
  public Stop stop(SessionId session, Duration timeout) {
    return agent.stop(session, timeout);
  }
}
