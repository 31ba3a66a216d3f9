package dev.agentcanary.aws;

import dev.agentcanary.agent.Agent;
import dev.agentcanary.agent.Answer;
import dev.agentcanary.agent.Ask;
import dev.agentcanary.agent.SessionId;
import dev.agentcanary.agent.Stop;
import dev.agentcanary.agent.reply.WireReply;
import dev.agentcanary.agent.wire.FreshWire;
import dev.agentcanary.agent.wire.Post;
import dev.agentcanary.agent.wire.SessionStop;
import dev.agentcanary.agent.wire.Transport.Prepared;
import dev.agentcanary.agent.wire.TurnExchange;
import dev.agentcanary.agent.wire.WireSettings;
import dev.agentcanary.plan.Target;
import dev.agentcanary.plan.Where;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;

/// An AgentCore runtime with JWT authorization: the same paths as the SDK's, over plain HTTPS with
/// a bearer token, because the SDK cannot send one.
public final class BearerAgent implements Agent {
  private static final String SESSION = "X-Amzn-Bedrock-AgentCore-Runtime-Session-Id";
  private static final int UNAUTHORIZED = 401;

  private final URI invocations;
  private final URI stop;
  private final Target target;
  private final TokenSource tokens;
  private final FreshWire wire;
  private final TurnExchange turns;

  /// @param where the runtime; its grant is not looked at, `tokens` is
  /// @param target payload, headers and reading; its own `where` is not looked at
  public BearerAgent(
      Where.BearerRuntime where,
      Target target,
      TokenSource tokens,
      AwsSettings aws,
      WireSettings settings) {
    URI service = DataPlane.url(aws, where.arn().region());
    this.invocations = DataPlane.operation(service, where.arn(), "invocations", where.endpoint());
    this.stop = DataPlane.operation(service, where.arn(), "stopruntimesession", where.endpoint());
    this.wire = new FreshWire(service);
    this.target = target;
    this.tokens = tokens;
    this.turns = new TurnExchange(this::prepare, target.answer(), settings);
  }

  @Override
  public Answer ask(Ask ask) {
    return turns.ask(ask);
  }

  @Override
  public Stop stop(SessionId session, Duration timeout) {
    return SessionStop.run(
        () ->
            switch (tokens.token()) {
              case Token.Unavailable(_, String message) -> throw new IOException(message);
              case Token.Bearer token ->
                  wire.send(
                      Post.to(stop, headers(session, token), new byte[] {'{', '}'}), () -> {});
            },
        timeout);
  }

  private Prepared prepare(Ask ask) throws InterruptedException {
    return switch (tokens.token()) {
      case Token.Unavailable(String type, String message) -> new Prepared.Refused(type, message);
      case Token.Bearer token -> {
        Post post =
            Post.to(invocations, headers(ask.session(), token), target.payload().render(ask))
                .with(Map.of("Accept", "application/json, text/event-stream"))
                .with(target.headers());
        yield new Prepared.Ready(aboutToWrite -> noticing(wire.send(post, aboutToWrite), token));
      }
    };
  }

  /// A token that the service does not accept is not used again.
  private WireReply noticing(WireReply reply, Token.Bearer token) {
    if (reply.status() == UNAUTHORIZED) {
      tokens.forget(token);
    }
    return reply;
  }

  private static Map<String, String> headers(SessionId session, Token.Bearer token) {
    Map<String, String> headers = new LinkedHashMap<>();
    headers.put("Content-Type", "application/json");
    headers.put("Authorization", "Bearer " + token.value());
    headers.put(SESSION, session.value());
    return headers;
  }
}
