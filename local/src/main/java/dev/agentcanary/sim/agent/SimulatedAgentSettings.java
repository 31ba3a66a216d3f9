package dev.agentcanary.sim.agent;

import dev.agentcanary.sim.agent.coach.CoachCompanion;
import dev.agentcanary.sim.agent.coach.Companion;
import dev.agentcanary.sim.agent.fault.FaultSpec;
import dev.agentcanary.sim.agent.reply.StreamShape;
import dev.agentcanary.sim.time.Seed;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javax.net.ssl.SSLContext;

/// What a simulated agent is like.
///
/// @param port to listen on, 0 for any that is free
/// @param speed simulated seconds in a real one, above 0
/// @param seed of every draw
/// @param faults it has from the start
/// @param auth who may call the data plane
/// @param streaming when it answers with a stream
/// @param shape of its streams
/// @param runtimes ARNs that exist; none: any that is well-formed
/// @param endpoints names (qualifiers) that exist on each runtime
/// @param latencies how long turns take
/// @param companion what it says
/// @param tls absent: plain HTTP
public record SimulatedAgentSettings(
    int port,
    double speed,
    Seed seed,
    List<FaultSpec> faults,
    Auth auth,
    Streaming streaming,
    StreamShape shape,
    Set<String> runtimes,
    Set<String> endpoints,
    Latencies latencies,
    Companion companion,
    Optional<SSLContext> tls) {

  /// The coach companion behind SigV4 on any free port, in real time and healthy.
  public static final SimulatedAgentSettings DEFAULT =
      new SimulatedAgentSettings(
          0,
          1,
          new Seed(1),
          List.of(),
          new Auth.SigV4(),
          Streaming.BY_ACCEPT,
          StreamShape.STRANDS,
          Set.of(),
          Set.of("DEFAULT"),
          new CoachLatencies(),
          new CoachCompanion(),
          Optional.empty());

  public SimulatedAgentSettings {
    faults = List.copyOf(faults);
    runtimes = Set.copyOf(runtimes);
    endpoints = Set.copyOf(endpoints);
  }

  /// On another port.
  public SimulatedAgentSettings withPort(int otherPort) {
    return new SimulatedAgentSettings(
        otherPort, speed, seed, faults, auth, streaming, shape, runtimes, endpoints, latencies,
        companion, tls);
  }

  /// At another speed.
  public SimulatedAgentSettings withSpeed(double otherSpeed) {
    return new SimulatedAgentSettings(
        port,
        otherSpeed,
        seed,
        faults,
        auth,
        streaming,
        shape,
        runtimes,
        endpoints,
        latencies,
        companion,
        tls);
  }

  /// With other draws.
  public SimulatedAgentSettings withSeed(Seed otherSeed) {
    return new SimulatedAgentSettings(
        port, speed, otherSeed, faults, auth, streaming, shape, runtimes, endpoints, latencies,
        companion, tls);
  }

  /// With these faults.
  public SimulatedAgentSettings withFaults(List<FaultSpec> otherFaults) {
    return new SimulatedAgentSettings(
        port,
        speed,
        seed,
        otherFaults,
        auth,
        streaming,
        shape,
        runtimes,
        endpoints,
        latencies,
        companion,
        tls);
  }

  /// With another way in.
  public SimulatedAgentSettings withAuth(Auth otherAuth) {
    return new SimulatedAgentSettings(
        port, speed, seed, faults, otherAuth, streaming, shape, runtimes, endpoints, latencies,
        companion, tls);
  }

  /// With streams at other times.
  public SimulatedAgentSettings withStreaming(Streaming otherStreaming) {
    return new SimulatedAgentSettings(
        port,
        speed,
        seed,
        faults,
        auth,
        otherStreaming,
        shape,
        runtimes,
        endpoints,
        latencies,
        companion,
        tls);
  }

  /// With another shape of streams.
  public SimulatedAgentSettings withShape(StreamShape otherShape) {
    return new SimulatedAgentSettings(
        port,
        speed,
        seed,
        faults,
        auth,
        streaming,
        otherShape,
        runtimes,
        endpoints,
        latencies,
        companion,
        tls);
  }

  /// With these runtimes only.
  public SimulatedAgentSettings withRuntimes(Set<String> otherRuntimes) {
    return new SimulatedAgentSettings(
        port,
        speed,
        seed,
        faults,
        auth,
        streaming,
        shape,
        otherRuntimes,
        endpoints,
        latencies,
        companion,
        tls);
  }

  /// With these endpoints only.
  public SimulatedAgentSettings withEndpoints(Set<String> otherEndpoints) {
    return new SimulatedAgentSettings(
        port,
        speed,
        seed,
        faults,
        auth,
        streaming,
        shape,
        runtimes,
        otherEndpoints,
        latencies,
        companion,
        tls);
  }

  /// With other latencies.
  public SimulatedAgentSettings withLatencies(Latencies otherLatencies) {
    return new SimulatedAgentSettings(
        port,
        speed,
        seed,
        faults,
        auth,
        streaming,
        shape,
        runtimes,
        endpoints,
        otherLatencies,
        companion,
        tls);
  }

  /// With another mind.
  public SimulatedAgentSettings withCompanion(Companion otherCompanion) {
    return new SimulatedAgentSettings(
        port,
        speed,
        seed,
        faults,
        auth,
        streaming,
        shape,
        runtimes,
        endpoints,
        latencies,
        otherCompanion,
        tls);
  }

  /// Over TLS, with the certificate that the context holds.
  public SimulatedAgentSettings withTls(SSLContext otherTls) {
    return new SimulatedAgentSettings(
        port,
        speed,
        seed,
        faults,
        auth,
        streaming,
        shape,
        runtimes,
        endpoints,
        latencies,
        companion,
        Optional.of(otherTls));
  }
}
