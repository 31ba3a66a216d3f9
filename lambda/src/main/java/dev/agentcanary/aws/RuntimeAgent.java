package dev.agentcanary.aws;

import dev.agentcanary.agent.Agent;
import dev.agentcanary.agent.Answer;
import dev.agentcanary.agent.Ask;
import dev.agentcanary.agent.SessionId;
import dev.agentcanary.agent.Stop;
import dev.agentcanary.agent.reply.WireReply;
import dev.agentcanary.agent.wire.SessionStop;
import dev.agentcanary.agent.wire.Transport.Prepared;
import dev.agentcanary.agent.wire.TurnExchange;
import dev.agentcanary.agent.wire.WireSettings;
import dev.agentcanary.plan.Target;
import dev.agentcanary.plan.Where;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import software.amazon.awssdk.core.exception.SdkException;

/// An AgentCore runtime with IAM authorization: the requests of the SDK's `InvokeAgentRuntime` and
/// `StopRuntimeSession`, sent over [SignedWire].
///
/// Over TLS a session is stopped on the connection of its last turn if that is still there, which
/// saves a handshake. Should the connection turn out to be dead, the stop is sent again on a new
/// one, as stopping twice does what stopping once does. A turn always has a new connection.
public final class RuntimeAgent implements Agent {
  private static final String SESSION = "X-Amzn-Bedrock-AgentCore-Runtime-Session-Id";
  private static final byte[] EMPTY_OBJECT = "{}".getBytes(StandardCharsets.UTF_8);

  private final URI invocations;
  private final URI stop;
  private final Target target;
  private final SignedWire wire;
  private final TurnExchange turns;
  private final Map<String, TurnSockets> lastTurns = new ConcurrentHashMap<>();

  /// @param where the runtime, in the region of `service`
  /// @param target payload, headers and reading; its own `where` is not looked at
  /// @param service shared by as many agents as you like, and closed by who made it
  public RuntimeAgent(
      Where.Runtime where, Target target, RuntimeService service, WireSettings settings) {
    this.invocations =
        DataPlane.operation(service.endpoint(), where.arn(), "invocations", where.endpoint());
    this.stop =
        DataPlane.operation(
            service.endpoint(), where.arn(), "stopruntimesession", where.endpoint());
    this.target = target;
    this.wire = service.wire();
    this.turns = new TurnExchange(this::prepare, target.answer(), settings);
  }

  @Override
  public Answer ask(Ask ask) {
    return turns.ask(ask);
  }

  @Override
  public Stop stop(SessionId session, Duration timeout) {
    Optional<TurnSockets> turn = Optional.ofNullable(lastTurns.remove(session.value()));
    return SessionStop.run(() -> stopped(session, turn), timeout);
  }

  private WireReply stopped(SessionId session, Optional<TurnSockets> turn) throws IOException {
    if (turn.isPresent()) {
      try {
        return stopped(session, turn.get());
      } catch (IOException | UncheckedIOException e) {
        if (Thread.currentThread().isInterrupted()) {
          throw e;
        }
      }
    }
    return stopped(session, new TurnSockets());
  }

  private WireReply stopped(SessionId session, TurnSockets sockets) throws IOException {
    return post(stop, headers(session), EMPTY_OBJECT, sockets, () -> {});
  }

  private Prepared prepare(Ask ask) {
    try {
      wire.credentials();
    } catch (SdkException e) {
      return new Prepared.Refused("NoCredentials", "no AWS credentials: " + e.getMessage());
    }
    byte[] body = target.payload().render(ask);
    Map<String, String> headers = headers(ask.session());
    headers.put("Accept", "application/json, text/event-stream");
    headers.putAll(target.headers());
    return new Prepared.Ready(
        aboutToWrite -> {
          TurnSockets sockets = new TurnSockets();
          lastTurns.put(ask.session().value(), sockets);
          return post(invocations, headers, body, sockets, aboutToWrite);
        });
  }

  private WireReply post(
      URI uri, Map<String, String> headers, byte[] body, TurnSockets sockets, Runnable aboutToWrite)
      throws IOException {
    return ScopedValue.where(FreshConnections.SOCKETS, sockets)
        .call(() -> wire.post(uri, headers, body, aboutToWrite));
  }

  private static Map<String, String> headers(SessionId session) {
    Map<String, String> headers = new LinkedHashMap<>();
    headers.put("Content-Type", "application/json");
    headers.put(SESSION, session.value());
    return headers;
  }
}
