package dev.agentcanary.plan;

import java.math.BigDecimal;
import java.time.Duration;

/// What the cost estimate assumes of the agent, which the canary cannot know.
///
/// @param turn how long an answer takes, positive
/// @param inputTokens of one turn, instructions and history included; 0 to 10,000,000
/// @param outputTokens of one turn; 0 to 10,000,000
/// @param inputPrice dollars for a million of them; 0 to 10,000
/// @param outputPrice dollars for a million of them; 0 to 10,000
/// @param agentCpu vCPU time that the agent uses for one turn, 0 or more
/// @param agentMemoryBytes the peak of one session, positive
public record Estimate(
    Duration turn,
    int inputTokens,
    int outputTokens,
    BigDecimal inputPrice,
    BigDecimal outputPrice,
    Duration agentCpu,
    long agentMemoryBytes) {
  /// Of a small agent on a small model: 5 s, 1,500 and 200 tokens at 1 and 5 dollars, 0.5 s, 512
  /// MB.
  public static final Estimate DEFAULT =
      new Estimate(
          Duration.ofSeconds(5),
          1_500,
          200,
          BigDecimal.ONE,
          BigDecimal.valueOf(5),
          Duration.ofMillis(500),
          512_000_000);
}
