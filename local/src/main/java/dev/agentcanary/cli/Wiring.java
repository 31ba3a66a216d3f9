package dev.agentcanary.cli;

import dev.agentcanary.sim.agent.SimulatedAgent;
import dev.agentcanary.sim.agent.SimulatedAgentSettings;
import java.time.Clock;

/// Where the command makes what needs a real clock.
final class Wiring {
  private Wiring() {}

  /// A simulated agent in real time.
  ///
  /// @throws dev.agentcanary.sim.agent.http.PortInUseException if its port is taken
  static SimulatedAgent simulatedAgent(SimulatedAgentSettings settings) {
    return SimulatedAgent.start(settings, Clock.systemUTC(), Thread::sleep);
  }

  /// Progress on that terminal, from now on.
  static LiveProgress progress(Terminal terminal) {
    return new LiveProgress(terminal, System::nanoTime);
  }
}
