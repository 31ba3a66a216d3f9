package dev.agentcanary.sim.lambda;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;

/// One invocation on its way through the function. Safe for use by many threads.
public final class Invocation {
  private final String requestId;
  private final InvocationRequest request;
  private final CompletableFuture<Long> handedOver = new CompletableFuture<>();
  private final CompletableFuture<Completion> completion = new CompletableFuture<>();

  Invocation(String requestId, InvocationRequest request) {
    this.requestId = requestId;
    this.request = request;
  }

  /// The `awsRequestId` that the handler's context shows.
  public String requestId() {
    return requestId;
  }

  /// The time just before `/next` was answered with this event.
  public CompletableFuture<Long> handedOver() {
    return handedOver.copy();
  }

  /// What the function posted for it.
  public CompletableFuture<Completion> completion() {
    return completion.copy();
  }

  /// Waits for what the function posts.
  ///
  /// @throws IllegalStateException when nothing came in time
  public Completion await(Duration atMost) {
    return Waiting.on(completion, atMost, "the answer to invocation " + requestId);
  }

  InvocationRequest request() {
    return request;
  }

  void handOver(long nanos) {
    handedOver.complete(nanos);
  }

  void complete(Completion reply) {
    completion.complete(reply);
  }
}
