package dev.agentcanary.sim.agent.fault;

import dev.agentcanary.sim.agent.http.Wire;
import java.io.IOException;

/// A session whose stop breaks.
final class StopReset implements StopFault {
  @Override
  public String kind() {
    return "stop-reset";
  }

  @Override
  public String meaning() {
    return "the connection of StopRuntimeSession is reset and the session lives on";
  }

  @Override
  public void answer(Wire wire) throws IOException {
    wire.reset();
  }
}
