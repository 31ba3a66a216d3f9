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
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import software.amazon.awssdk.awscore.AwsRequestOverrideConfiguration;
import software.amazon.awssdk.awscore.exception.AwsServiceException;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.core.exception.SdkClientException;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.services.bedrockagentcore.model.InvokeAgentRuntimeRequest;
import software.amazon.awssdk.services.bedrockagentcore.model.StopRuntimeSessionRequest;

/// An AgentCore runtime with IAM authorization, over the AWS SDK.
///
/// Over TLS a session is stopped on the connection of its last turn if that is still there, which
/// saves a handshake. Should the connection turn out to be dead, the stop is sent again on a new
/// one, as stopping twice does what stopping once does. A turn always has a new connection.
public final class RuntimeAgent implements Agent {
  private final Where.Runtime where;
  private final Target target;
  private final RuntimeClients clients;
  private final TurnExchange turns;
  private final Map<String, TurnSockets> lastTurns = new ConcurrentHashMap<>();

  /// @param where the runtime, in the region of `clients`
  /// @param target payload, headers and reading; its own `where` is not looked at
  /// @param clients shared by as many agents as you like, and closed by who made it
  public RuntimeAgent(
      Where.Runtime where, Target target, RuntimeClients clients, WireSettings settings) {
    this.where = where;
    this.target = target;
    this.clients = clients;
    this.turns = new TurnExchange(this::prepare, target.answer(), settings);
  }

  @Override
  public Answer ask(Ask ask) {
    return turns.ask(ask);
  }

  @Override
  public Stop stop(SessionId session, Duration timeout) {
    StopRuntimeSessionRequest request =
        StopRuntimeSessionRequest.builder()
            .agentRuntimeArn(where.arn().toString())
            .qualifier(where.endpoint())
            .runtimeSessionId(session.value())
            .overrideConfiguration(override().build())
            .build();
    Optional<TurnSockets> turn = Optional.ofNullable(lastTurns.remove(session.value()));
    return SessionStop.run(() -> stopped(request, turn), timeout);
  }

  private WireReply stopped(StopRuntimeSessionRequest request, Optional<TurnSockets> turn) {
    if (turn.isPresent()) {
      try {
        return stopped(request, turn.get());
      } catch (SdkClientException e) {
        if (Thread.currentThread().isInterrupted()) {
          throw e;
        }
      }
    }
    return stopped(request, new TurnSockets());
  }

  private WireReply stopped(StopRuntimeSessionRequest request, TurnSockets sockets) {
    try {
      return ScopedValue.where(FreshConnections.SOCKETS, sockets)
          .call(() -> SdkReplies.of(clients.client().stopRuntimeSession(request)));
    } catch (AwsServiceException e) {
      return SdkReplies.of(e);
    }
  }

  private Prepared prepare(Ask ask) {
    try {
      clients.credentials().resolveCredentials();
    } catch (SdkException e) {
      return new Prepared.Refused("NoCredentials", "no AWS credentials: " + e.getMessage());
    }
    return new Prepared.Ready(aboutToWrite -> sent(ask, aboutToWrite));
  }

  private WireReply sent(Ask ask, Runnable aboutToWrite) {
    TurnSockets sockets = new TurnSockets();
    lastTurns.put(ask.session().value(), sockets);
    InvokeAgentRuntimeRequest request = request(ask, aboutToWrite);
    try {
      return ScopedValue.where(FreshConnections.SOCKETS, sockets)
          .call(() -> clients.client().invokeAgentRuntime(request, SdkReplies.STREAMED));
    } catch (AwsServiceException e) {
      return SdkReplies.of(e);
    }
  }

  private InvokeAgentRuntimeRequest request(Ask ask, Runnable aboutToWrite) {
    AwsRequestOverrideConfiguration.Builder override =
        override().putExecutionAttribute(AboutToWrite.ACTION, aboutToWrite);
    for (Map.Entry<String, String> header : target.headers().entrySet()) {
      override.putHeader(header.getKey(), header.getValue());
    }
    return InvokeAgentRuntimeRequest.builder()
        .agentRuntimeArn(where.arn().toString())
        .qualifier(where.endpoint())
        .runtimeSessionId(ask.session().value())
        .contentType("application/json")
        .accept("application/json, text/event-stream")
        .payload(SdkBytes.fromByteArrayUnsafe(target.payload().render(ask)))
        .overrideConfiguration(override.build())
        .build();
  }

  private AwsRequestOverrideConfiguration.Builder override() {
    return AwsRequestOverrideConfiguration.builder().endpointProvider(clients.endpoint());
  }
}
