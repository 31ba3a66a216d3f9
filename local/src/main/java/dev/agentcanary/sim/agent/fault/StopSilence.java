package dev.agentcanary.sim.agent.fault;

import dev.agentcanary.sim.agent.http.Wire;
import java.io.IOException;

/// A session whose stop is never answered.
final class StopSilence implements StopFault {
  @Override
  public String kind() {
    return "stop-silence";
  }

  @Override
  public String meaning() {
    return "StopRuntimeSession is never answered and the session lives on";
  }

  @Override
  public void answer(Wire wire) throws IOException {
    wire.untilClientLeaves();
  }
}
