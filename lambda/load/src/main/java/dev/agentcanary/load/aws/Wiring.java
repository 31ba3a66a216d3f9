package dev.agentcanary.load.aws;

import dev.agentcanary.agent.wire.Address;
import dev.agentcanary.agent.wire.WireSettings;
import dev.agentcanary.aws.AwsSettings;
import dev.agentcanary.load.wire.ConnectionListener;
import dev.agentcanary.load.wire.ConnectionSettings;
import dev.agentcanary.load.wire.KeptWire;
import dev.agentcanary.load.wire.LoadAgent;
import dev.agentcanary.plan.Target;
import java.time.Clock;
import javax.net.ssl.SSLSocketFactory;

/// Where the agent under load is made, with real clocks.
public final class Wiring {
  /// Enough of a body to see what is wrong with it; a thousand are held at once.
  private static final int HEAD_BYTES = 128;

  private Wiring() {}

  /// The agent that a target asks for. Its connections begin to be opened at once, in the
  /// background; closing it closes them.
  ///
  /// @param connections that are expected to be used at once, 0 or more: so many are opened ahead
  /// @param listener is told of every connection
  public static LoadAgent agent(
      Target target, AwsSettings aws, int connections, ConnectionListener listener) {
    return agent(
        target,
        aws,
        new ConnectionSettings(
            connections,
            ConnectionSettings.GAP,
            ConnectionSettings.KEEP,
            System::nanoTime,
            Thread::sleep,
            listener),
        (SSLSocketFactory) SSLSocketFactory.getDefault(),
        new WireSettings(System::nanoTime, Clock.systemUTC(), Thread::sleep, HEAD_BYTES));
  }

  /// The same with other clocks and other trust.
  static LoadAgent agent(
      Target target,
      AwsSettings aws,
      ConnectionSettings connections,
      SSLSocketFactory tls,
      WireSettings settings) {
    Route route = Route.of(target.where(), aws, settings.clock());
    return new LoadAgent(
        route.paths(),
        target,
        route.access(),
        new KeptWire(Address.of(route.base()), tls, connections),
        settings);
  }
}
