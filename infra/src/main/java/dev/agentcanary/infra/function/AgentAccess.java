package dev.agentcanary.infra.function;

import dev.agentcanary.infra.Canary;
import dev.agentcanary.plan.TokenGrant;
import dev.agentcanary.plan.Where;
import java.util.List;

/// What it takes to speak with one agent.
///
/// An agent with JWT authorization is spoken to over plain HTTPS with a token, which IAM has no
/// part in: then it is the one secret that the token is had with.
public final class AgentAccess {
  private AgentAccess() {}

  /// The permission, for an agent that is watched from AWS.
  public static Statement statement(Canary canary) {
    return switch (canary.plan().agent().where()) {
      case Where.Runtime(var arn, var endpoint) ->
          Statement.allow(
              "SpeakWithTheAgent",
              List.of(
                  "bedrock-agentcore:InvokeAgentRuntime", "bedrock-agentcore:StopRuntimeSession"),
              List.of(arn.toString(), arn + "/runtime-endpoint/" + endpoint));
      case Where.BearerRuntime(_, _, TokenGrant grant)
          when grant.credentials() instanceof TokenGrant.Credentials.Secret(String secret) ->
          Statement.allow(
              "ReadTheAgentsSecret", List.of("secretsmanager:GetSecretValue"), List.of(secret));
      case Where.BearerRuntime _, Where.Container _ ->
          throw new IllegalArgumentException(canary.file() + " is for the laptop");
    };
  }
}
