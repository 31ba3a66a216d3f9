package dev.agentcanary.cli;

import dev.agentcanary.aws.AwsSettings;
import dev.agentcanary.plan.CanaryPlan;
import dev.agentcanary.plan.Where;
import java.net.URI;
import java.util.Map;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Option;

/// Where the agent is, if not where the plan says.
final class TargetOptions {
  @ArgGroup(exclusive = true)
  private Instead instead = new Instead();

  /// One of the two.
  private static final class Instead {
    @Option(
        names = "--endpoint-url",
        paramLabel = "URL",
        description = "Speak to AgentCore and its logs at this address, e.g. of `canary simulate`.")
    private URI endpoint;

    @Option(
        names = "--container",
        paramLabel = "URL",
        description = "Speak to an agent's container: POST URL/invocations.")
    private URI container;
  }

  /// Whether the command line says where the agent is.
  boolean given() {
    return instead.endpoint != null || instead.container != null;
  }

  /// What the AWS adapters take from the environment, and the address of all of AgentCore if it is
  /// given.
  AwsSettings aws(Map<String, String> environment) {
    return instead.endpoint == null
        ? AwsSettings.of(environment)
        : AwsSettings.at(instead.endpoint, environment);
  }

  /// The plan with its target replaced, if the command line says so.
  CanaryPlan apply(CanaryPlan plan) {
    return instead.container == null
        ? plan
        : PlanChanges.moved(plan, new Where.Container(instead.container));
  }
}
