package dev.agentcanary.handler;

import dev.agentcanary.aws.AwsSettings;
import dev.agentcanary.aws.RuntimeClients;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;

/// The SDK's client for the region in which the function runs, made beside the reading of the plan,
/// which most likely names that region.
final class EarlyClient {
  private final AwsSettings aws;
  private final String region;
  private final FutureTask<RuntimeClients> making;

  private EarlyClient(AwsSettings aws, String region) {
    this.aws = aws;
    this.region = region;
    this.making = new FutureTask<>(() -> RuntimeClients.of(aws, region));
  }

  /// Begins with it.
  ///
  /// @param region empty outside Lambda: then, and for a plan that needs none, nothing is made
  static EarlyClient begun(AwsSettings aws, Optional<String> region, boolean needed) {
    EarlyClient early = new EarlyClient(aws, region.orElse(""));
    if (needed && region.isPresent()) {
      Thread.ofPlatform().name("early-client").daemon().start(early.making);
    } else {
      early.making.cancel(false);
    }
    return early;
  }

  /// The client for the region of the plan.
  RuntimeClients in(String wanted) {
    if (wanted.equals(region)) {
      try {
        return making.get();
      } catch (ExecutionException | CancellationException e) {
        // Made again below, to fail where it is seen.
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
      }
    }
    return RuntimeClients.of(aws, wanted);
  }
}
