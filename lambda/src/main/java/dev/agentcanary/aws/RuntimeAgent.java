package dev.agentcanary.aws;

import dev.agentcanary.agent.Agent;
import dev.agentcanary.agent.Answer;
import dev.agentcanary.agent.Ask;
import dev.agentcanary.agent.SessionId;
import dev.agentcanary.agent.Stop;
import dev.agentcanary.agent.wire.SessionStop;
import dev.agentcanary.agent.wire.Transport.Prepared;
import dev.agentcanary.agent.wire.TurnExchange;
import dev.agentcanary.agent.wire.WireSettings;
import dev.agentcanary.plan.Target;
import dev.agentcanary.plan.Where;
import java.time.Duration;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.services.bedrockagentcore.model.InvokeAgentRuntimeRequest;
import software.amazon.awssdk.services.bedrockagentcore.model.StopRuntimeSessionRequest;

/// An AgentCore runtime with IAM authorization, over the AWS SDK.
public final class RuntimeAgent implements Agent {
  private final Where.Runtime where;
  private final Target target;
  private final RuntimeClients clients;
  private final TurnExchange turns;

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
            .overrideConfiguration(override -> override.putHeader("Connection", "close"))
            .build();
    return SessionStop.run(
        () -> SdkReplies.of(() -> SdkReplies.of(clients.client().stopRuntimeSession(request))),
        timeout);
  }

  private Prepared prepare(Ask ask) {
    try {
      clients.credentials().resolveCredentials();
    } catch (SdkException e) {
      return new Prepared.Refused("NoCredentials", "no AWS credentials: " + e.getMessage());
    }
    return new Prepared.Ready(
        aboutToWrite ->
            SdkReplies.of(
                () ->
                    SdkReplies.of(
                        clients.client().invokeAgentRuntime(request(ask, aboutToWrite)))));
  }

  private InvokeAgentRuntimeRequest request(Ask ask, Runnable aboutToWrite) {
    return InvokeAgentRuntimeRequest.builder()
        .agentRuntimeArn(where.arn().toString())
        .qualifier(where.endpoint())
        .runtimeSessionId(ask.session().value())
        .contentType("application/json")
        .accept("application/json, text/event-stream")
        .payload(SdkBytes.fromByteArrayUnsafe(target.payload().render(ask)))
        .overrideConfiguration(
            override -> {
              override.putExecutionAttribute(AboutToWrite.ACTION, aboutToWrite);
              override.putHeader("Connection", "close");
              target.headers().forEach(override::putHeader);
            })
        .build();
  }
}
