package dev.agentcanary.plan;

import java.net.URI;

/// Where the agent is and how it lets the canary in.
public sealed interface Where {

  /// An AgentCore runtime that takes requests signed with SigV4.
  ///
  /// @param endpoint the endpoint's name, `DEFAULT` unless the plan says otherwise
  record Runtime(RuntimeArn arn, String endpoint) implements Where {}

  /// An AgentCore runtime with JWT inbound authorization.
  record BearerRuntime(RuntimeArn arn, String endpoint, TokenGrant grant) implements Where {}

  /// A container that speaks the AgentCore container contract.
  ///
  /// @param url its base address; `/invocations` is appended
  record Container(URI url) implements Where {}
}
