package dev.agentcanary.handler;

import dev.agentcanary.agent.Vantage;
import dev.agentcanary.aws.AwsSettings;
import dev.agentcanary.aws.RegionalVantage;
import dev.agentcanary.http.ContainerVantage;
import dev.agentcanary.plan.Where;
import java.util.function.LongSupplier;

/// The place to look around from, by where the agent is. Apart from [Wiring], so that a healthy run
/// loads nothing of it.
final class Vantages {
  private Vantages() {}

  /// @param nanos a monotonic clock
  static Vantage of(Where where, AwsSettings aws, LongSupplier nanos) {
    return switch (where) {
      case Where.Runtime runtime -> RegionalVantage.of(aws, runtime.arn().region(), nanos);
      case Where.BearerRuntime bearer -> RegionalVantage.of(aws, bearer.arn().region(), nanos);
      case Where.Container _ -> new ContainerVantage();
    };
  }
}
