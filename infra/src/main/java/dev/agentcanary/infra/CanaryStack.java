package dev.agentcanary.infra;

import software.amazon.awscdk.Environment;
import software.amazon.awscdk.Stack;
import software.amazon.awscdk.StackProps;
import software.constructs.Construct;

/// All that watches one agent: function, schedule, permissions, alarms, dashboard. It shares
/// nothing with another canary's stack.
public final class CanaryStack extends Stack {
  /// @param scope the app
  public CanaryStack(Construct scope, Canary canary) {
    super(scope, canary.names().stack(), props(canary));
  }

  private static StackProps props(Canary canary) {
    return StackProps.builder()
        .stackName(canary.names().stack())
        .description("Canary of the agent " + canary.runtime().id())
        .env(
            Environment.builder()
                .account(canary.runtime().account())
                .region(canary.runtime().region())
                .build())
        .build();
  }
}
