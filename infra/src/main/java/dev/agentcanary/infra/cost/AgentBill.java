package dev.agentcanary.infra.cost;

import dev.agentcanary.plan.Estimate;
import java.math.BigDecimal;
import java.util.List;

/// What the agent's own work for the canary costs: AgentCore Runtime, and the model's tokens.
final class AgentBill {
  /// How long a session that nobody stops is billed further: AgentCore's default idle timeout.
  static final int IDLE_SECONDS = 900;

  private static final double SECONDS_AN_HOUR = 3600;
  private static final double BYTES_A_GB = 1e9;
  private static final double LEAST_BYTES = 128e6;
  private static final int MILLION = 1_000_000;

  private AgentBill() {}

  /// With every session stopped, as the canary does.
  static Bill of(Estimate estimate, Workload work, Prices prices) {
    return new Bill(
        List.of(
            cpu(estimate, work, prices),
            memory("AgentCore, memory, sessions stopped", 0, estimate, work, prices),
            tokens("tokens-read", "Model, tokens read", estimate.inputTokens(), estimate, work),
            tokens(
                "tokens-written",
                "Model, tokens written",
                estimate.outputTokens(),
                estimate,
                work)));
  }

  /// The sessions alone, if they were left to their idle timeout.
  static Bill leftRunning(Estimate estimate, Workload work, Prices prices) {
    return new Bill(
        List.of(
            cpu(estimate, work, prices),
            memory(
                "AgentCore, memory, sessions left running", IDLE_SECONDS, estimate, work, prices)));
  }

  private static CostLine cpu(Estimate estimate, Workload work, Prices prices) {
    double hours = work.turns() * estimate.agentCpu().toMillis() / 1e3 / SECONDS_AN_HOUR;
    return CostLine.of("agent-cpu", "AgentCore, CPU", hours, prices.of(Charge.AGENT_CPU));
  }

  private static CostLine memory(
      String what, int idleSeconds, Estimate estimate, Workload work, Prices prices) {
    double hours = (work.sessionSeconds() + work.sessions() * idleSeconds) / SECONDS_AN_HOUR;
    double gigabytes = Math.max(estimate.agentMemoryBytes(), LEAST_BYTES) / BYTES_A_GB;
    return CostLine.of("agent-memory", what, hours * gigabytes, prices.of(Charge.AGENT_MEMORY));
  }

  private static CostLine tokens(
      String id, String what, int aTurn, Estimate estimate, Workload work) {
    BigDecimal dollars = id.equals("tokens-read") ? estimate.inputPrice() : estimate.outputPrice();
    return CostLine.of(
        id, what, work.turns() * aTurn, new Price(dollars, MILLION, "tokens", false));
  }
}
