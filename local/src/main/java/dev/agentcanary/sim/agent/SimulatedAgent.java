package dev.agentcanary.sim.agent;

import dev.agentcanary.sim.agent.fault.ActiveFaults;
import dev.agentcanary.sim.agent.fault.FaultSpec;
import dev.agentcanary.sim.agent.fault.ListenFault;
import dev.agentcanary.sim.agent.http.HttpServer;
import dev.agentcanary.sim.time.Pace;
import dev.agentcanary.sim.time.Sleeper;
import java.net.URI;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;

/// A running simulated agent: the data plane of AgentCore, the container contract, its endpoint in
/// the control plane and its log, on one port of 127.0.0.1.
///
/// Safe for use by many threads. Closing it ends every connection and waits for their threads.
public final class SimulatedAgent implements AutoCloseable {
  private final SimulatedAgentSettings settings;
  private final DataPlane plane;
  private final HttpServer server;

  private SimulatedAgent(SimulatedAgentSettings settings, DataPlane plane, HttpServer server) {
    this.settings = settings;
    this.plane = plane;
    this.server = server;
  }

  /// Starts listening.
  ///
  /// @param clock for lifetimes of sessions and tokens, and for dates
  /// @param sleeper lets latencies pass
  /// @throws dev.agentcanary.sim.agent.http.PortInUseException if another program listens on the
  ///   port; its message is for the person who chose it
  public static SimulatedAgent start(
      SimulatedAgentSettings settings, InstantSource clock, Sleeper sleeper) {
    DataPlane plane = new DataPlane(settings, clock);
    Pace pace = new Pace(sleeper, settings.speed());
    HttpServer server = HttpServer.open(settings.port(), pace, settings.tls(), plane);
    SimulatedAgent agent = new SimulatedAgent(settings, plane, server);
    agent.faults(settings.faults());
    return agent;
  }

  /// The port it listens on.
  public int port() {
    return server.port();
  }

  /// What to give as an endpoint: `http://127.0.0.1:PORT`, or `https:` with TLS.
  public URI url() {
    return URI.create((settings.tls().isPresent() ? "https" : "http") + "://127.0.0.1:" + port());
  }

  /// Sets the faults that it has from now on; none: healthy. Turns on their way are not touched,
  /// except that refusing connections resets the open ones.
  public void faults(List<FaultSpec> specs) {
    ActiveFaults active = new ActiveFaults(specs);
    plane.faults(active);
    Optional<ListenFault> listen = active.listen();
    server.readAfter(listen.flatMap(ListenFault::readAfter).orElse(Duration.ZERO));
    server.refuse(listen.isPresent() && listen.get().readAfter().isEmpty());
  }

  /// Sets how the version at its endpoints stands from now on.
  public void release(Release release) {
    plane.control.release(release);
  }

  /// Sets whether its turns are written to its log from now on.
  public void logging(boolean yes) {
    plane.agentLog.written(yes);
  }

  /// Sessions opened through the data plane so far. Those of the container contract do not count:
  /// nobody is billed for them.
  public int opened() {
    return plane.sessions.opened();
  }

  /// Sessions ended by StopRuntimeSession so far.
  public int stopped() {
    return plane.sessions.stopped();
  }

  /// Sessions of the data plane that live at present.
  public int live() {
    return plane.sessions.live();
  }

  /// The newest requests, oldest first, at most 10,000.
  public List<Seen> requests() {
    return plane.log.all();
  }

  @Override
  public void close() {
    server.close();
  }
}
