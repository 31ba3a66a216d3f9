package dev.agentcanary.http;

import dev.agentcanary.agent.Agent;
import dev.agentcanary.agent.Answer;
import dev.agentcanary.agent.Ask;
import dev.agentcanary.agent.SessionId;
import dev.agentcanary.agent.Stop;
import dev.agentcanary.agent.wire.FreshWire;
import dev.agentcanary.agent.wire.Post;
import dev.agentcanary.agent.wire.Transport.Prepared;
import dev.agentcanary.agent.wire.TurnExchange;
import dev.agentcanary.agent.wire.WireSettings;
import dev.agentcanary.plan.Target;
import dev.agentcanary.plan.Where;
import java.net.URI;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;

/// An agent that speaks the AgentCore container contract: `POST /invocations`.
///
/// The contract has no way to stop a session, and nothing is billed while one is idle.
public final class ContainerAgent implements Agent {
  private static final String SESSION = "X-Amzn-Bedrock-AgentCore-Runtime-Session-Id";

  private final URI invocations;
  private final Target target;
  private final FreshWire wire;
  private final TurnExchange turns;

  /// @param where the container
  /// @param target payload, headers and reading; its own `where` is not looked at
  public ContainerAgent(Where.Container where, Target target, WireSettings settings) {
    this.invocations = URI.create(where.url().toString().replaceAll("/+$", "") + "/invocations");
    this.target = target;
    this.wire = new FreshWire(where.url());
    this.turns = new TurnExchange(this::prepare, target.answer(), settings);
  }

  @Override
  public Answer ask(Ask ask) {
    return turns.ask(ask);
  }

  @Override
  public Stop stop(SessionId session, Duration timeout) {
    return new Stop.NotNeeded();
  }

  private Prepared prepare(Ask ask) {
    Map<String, String> headers = new LinkedHashMap<>();
    headers.put("Content-Type", "application/json");
    headers.put("Accept", "application/json, text/event-stream");
    headers.put(SESSION, ask.session().value());
    Post post = Post.to(invocations, headers, target.payload().render(ask)).with(target.headers());
    return new Prepared.Ready(aboutToWrite -> wire.send(post, aboutToWrite));
  }
}
