package dev.agentcanary.http;

import dev.agentcanary.agent.Agent;
import dev.agentcanary.agent.Answer;
import dev.agentcanary.agent.Ask;
import dev.agentcanary.agent.SessionId;
import dev.agentcanary.agent.Stop;
import dev.agentcanary.agent.wire.JdkWire;
import dev.agentcanary.agent.wire.Transport.Prepared;
import dev.agentcanary.agent.wire.TurnExchange;
import dev.agentcanary.agent.wire.WireSettings;
import dev.agentcanary.plan.Target;
import dev.agentcanary.plan.Where;
import java.net.URI;
import java.net.http.HttpRequest;
import java.time.Duration;
import java.util.Map;

/// An agent that speaks the AgentCore container contract: `POST /invocations`.
///
/// The contract has no way to stop a session, and nothing is billed while one is idle.
public final class ContainerAgent implements Agent {
  private static final String SESSION = "X-Amzn-Bedrock-AgentCore-Runtime-Session-Id";

  private final URI invocations;
  private final Target target;
  private final JdkWire wire = new JdkWire();
  private final TurnExchange turns;

  /// @param where the container
  /// @param target payload, headers and reading; its own `where` is not looked at
  public ContainerAgent(Where.Container where, Target target, WireSettings settings) {
    this.invocations = URI.create(where.url().toString().replaceAll("/+$", "") + "/invocations");
    this.target = target;
    this.turns =
        new TurnExchange(
            ask -> new Prepared.Ready(wire.prepared(request(ask))), target.answer(), settings);
  }

  @Override
  public Answer ask(Ask ask) {
    return turns.ask(ask);
  }

  @Override
  public Stop stop(SessionId session, Duration timeout) {
    return new Stop.NotNeeded();
  }

  private HttpRequest request(Ask ask) {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(invocations)
            .header("Content-Type", "application/json")
            .header("Accept", "application/json, text/event-stream")
            .header(SESSION, ask.session().value())
            .POST(HttpRequest.BodyPublishers.ofByteArray(target.payload().render(ask)));
    for (Map.Entry<String, String> header : target.headers().entrySet()) {
      request.setHeader(header.getKey(), header.getValue());
    }
    return request.build();
  }
}
