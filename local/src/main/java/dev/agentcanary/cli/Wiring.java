package dev.agentcanary.cli;

import com.sun.management.UnixOperatingSystemMXBean;
import dev.agentcanary.aws.AwsSettings;
import dev.agentcanary.load.aws.S3Store;
import dev.agentcanary.load.aws.SfnExecutions;
import dev.agentcanary.load.cloud.CloudTest;
import dev.agentcanary.load.cloud.LoadNames;
import dev.agentcanary.load.cloud.TestOrder;
import dev.agentcanary.load.engine.ConnectTimes;
import dev.agentcanary.load.engine.LoadRequest;
import dev.agentcanary.load.engine.LoadTest;
import dev.agentcanary.load.engine.ProcessShare;
import dev.agentcanary.load.engine.RealTimeline;
import dev.agentcanary.load.limits.Machine;
import dev.agentcanary.load.wire.ConnectionListener;
import dev.agentcanary.load.wire.LoadAgent;
import dev.agentcanary.sim.agent.SimulatedAgent;
import dev.agentcanary.sim.agent.SimulatedAgentSettings;
import dev.agentcanary.sim.time.Sleeper;
import java.lang.management.ManagementFactory;
import java.net.URI;
import java.nio.file.Path;
import java.security.CodeSource;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;

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

  /// The time.
  static Instant now() {
    return Instant.now();
  }

  /// Lets real time pass.
  static Sleeper sleeper() {
    return Thread::sleep;
  }

  /// This machine, as far as this process may use it.
  static Machine machine() {
    return new Machine(
        ManagementFactory.getOperatingSystemMXBean() instanceof UnixOperatingSystemMXBean system
            ? OptionalLong.of(
                system.getMaxFileDescriptorCount() - system.getOpenFileDescriptorCount())
            : OptionalLong.empty());
  }

  /// The agent under load.
  ///
  /// @param connections that are opened ahead
  /// @param connects is told of each
  static LoadAgent loadAgent(LoadDestination to, int connections, ConnectTimes connects) {
    return dev.agentcanary.load.aws.Wiring.agent(
        to.plan().agent(),
        to.aws(),
        connections,
        new ConnectionListener() {
          @Override
          public void opened(Duration took) {
            connects.add(took);
          }
        });
  }

  /// A load test in real time, from now on.
  static LoadTest loadTest(LoadRequest request, LoadAgent agent, ConnectTimes connects) {
    return new LoadTest(
        request,
        agent,
        dev.agentcanary.handler.Wiring::session,
        new RealTimeline(Instant.now(), System::nanoTime),
        connects,
        new ProcessShare());
  }

  /// Progress on that terminal, from now on.
  static LiveProgress progress(Terminal terminal) {
    return new LiveProgress(terminal, System::nanoTime);
  }

  /// A load test in AWS.
  static CloudTest cloudTest(AwsSettings aws, TestOrder order, LoadNames names) {
    String region = names.runtime().region();
    return new CloudTest(
        order,
        SfnExecutions.in(aws, region),
        new S3Store(S3Store.client(aws, region), order.bucket()));
  }
}
