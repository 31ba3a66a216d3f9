package dev.agentcanary.cli;

import dev.agentcanary.sim.agent.SimulatedAgent;
import dev.agentcanary.sim.agent.SimulatedAgentSettings;
import java.net.URI;
import java.nio.file.Path;
import java.security.CodeSource;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;

/// Where the command makes what needs a real clock.
final class Wiring {
  private Wiring() {}

  /// A simulated agent in real time.
  ///
  /// @throws dev.agentcanary.sim.agent.http.PortInUseException if its port is taken
  static SimulatedAgent simulatedAgent(SimulatedAgentSettings settings) {
    return SimulatedAgent.start(settings, Clock.systemUTC(), Thread::sleep);
  }

  /// Where the command was called, and where it is installed.
  static List<Path> places() {
    List<Path> places = new ArrayList<>(List.of(Path.of("")));
    CodeSource source = Wiring.class.getProtectionDomain().getCodeSource();
    if (source != null) {
      places.add(Path.of(URI.create(source.getLocation().toString())));
    }
    return places;
  }

  /// Progress on that terminal, from now on.
  static LiveProgress progress(Terminal terminal) {
    return new LiveProgress(terminal, System::nanoTime);
  }
}
