package dev.agentcanary.sim.lambda;

import java.time.Duration;

/// One event for the function.
///
/// @param event the JSON that the handler reads
/// @param timeout how long from the hand-over until the function's deadline
/// @param traceId the X-Ray header; empty sends none
public record InvocationRequest(String event, Duration timeout, String traceId) {
  /// An event with that time to run and a trace header as Lambda sends it.
  public static InvocationRequest of(String event, Duration timeout) {
    return new InvocationRequest(
        event,
        timeout,
        "Root=1-5e1b4151-5ac6c58f5b5daa6522f3d5c1;Parent=43d2f6f2f8a6c2d1;Sampled=0");
  }
}
