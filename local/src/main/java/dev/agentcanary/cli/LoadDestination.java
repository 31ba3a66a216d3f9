package dev.agentcanary.cli;

import dev.agentcanary.aws.AwsSettings;
import dev.agentcanary.plan.CanaryPlan;
import dev.agentcanary.plan.RuntimeArn;
import dev.agentcanary.plan.Where;
import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.util.Optional;

/// Where a load test goes.
///
/// @param plan with that target
/// @param aws how AWS is reached
/// @param name for people
/// @param kind what may be done to it
record LoadDestination(CanaryPlan plan, AwsSettings aws, String name, Kind kind) {

  /// What may be done to an agent.
  enum Kind {
    /// The agent inside this command: everything.
    EMBEDDED,
    /// Something on this machine: everything.
    HERE,
    /// Something elsewhere: if a person agrees.
    ELSEWHERE,
    /// A runtime in AWS: if the plan allows it, too.
    RUNTIME,
    /// The same, asked from AWS: what is deployed for that does the asking.
    FROM_AWS
  }

  /// As the plan and the command line say.
  static LoadDestination given(CanaryPlan plan, AwsSettings aws) {
    return switch (plan.agent().where()) {
      case Where.Container(URI url) ->
          new LoadDestination(
              plan, aws, "the container at " + url, isHere(url) ? Kind.HERE : Kind.ELSEWHERE);
      case Where.Runtime(var arn, String endpoint) -> runtime(plan, aws, arn + ", " + endpoint);
      case Where.BearerRuntime(var arn, String endpoint, _) ->
          runtime(plan, aws, arn + ", " + endpoint);
    };
  }

  /// The plan's runtime, asked from AWS.
  LoadDestination fromAws() {
    return new LoadDestination(plan, aws, name + ", from AWS", Kind.FROM_AWS);
  }

  /// The plan's runtime, if it has one.
  Optional<RuntimeArn> runtime() {
    return switch (plan.agent().where()) {
      case Where.Container _ -> Optional.empty();
      case Where.Runtime(var arn, _) -> Optional.of(arn);
      case Where.BearerRuntime(var arn, _, _) -> Optional.of(arn);
    };
  }

  private static LoadDestination runtime(CanaryPlan plan, AwsSettings aws, String name) {
    Optional<URI> moved = aws.endpoint();
    boolean here = moved.isPresent() && isHere(moved.get());
    return new LoadDestination(
        plan,
        aws,
        name + moved.map(url -> ", at " + url).orElse(""),
        here ? Kind.HERE : Kind.RUNTIME);
  }

  /// Whether an address is of this machine; one that nobody knows is not.
  private static boolean isHere(URI url) {
    try {
      return url.getHost() != null && InetAddress.getByName(url.getHost()).isLoopbackAddress();
    } catch (UnknownHostException _) {
      return false;
    }
  }
}
