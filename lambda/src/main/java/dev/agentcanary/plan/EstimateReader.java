package dev.agentcanary.plan;

import dev.agentcanary.plan.form.DurationForm;
import dev.agentcanary.plan.form.SizeForm;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.Optional;

/// Reads `estimate`: what the cost of a month is reckoned from.
final class EstimateReader {
  private static final int MOST_TOKENS = 10_000_000;
  private static final BigDecimal MOST_DOLLARS = BigDecimal.valueOf(10_000);

  /// What AgentCore gives a session at most.
  private static final long MOST_MEMORY = 8L << 30;

  private EstimateReader() {}

  static Estimate read(Fields estimate) {
    Estimate standard = Estimate.DEFAULT;
    return new Estimate(
        turn(estimate).orElse(standard.turn()),
        estimate.whole("input-tokens", 0, MOST_TOKENS).orElse(standard.inputTokens()),
        estimate.whole("output-tokens", 0, MOST_TOKENS).orElse(standard.outputTokens()),
        price(estimate, "input-price").orElse(standard.inputPrice()),
        price(estimate, "output-price").orElse(standard.outputPrice()),
        estimate.formed("agent-cpu", new DurationForm()).orElse(standard.agentCpu()),
        memory(estimate).orElse(standard.agentMemoryBytes()));
  }

  private static Optional<Duration> turn(Fields estimate) {
    Optional<Duration> turn = estimate.formed("turn", new DurationForm());
    if (turn.isPresent() && turn.get().isZero()) {
      estimate.problem("turn", "`turn` must be above zero; write e.g. `5s`");
      return Optional.empty();
    }
    return turn;
  }

  private static Optional<BigDecimal> price(Fields estimate, String key) {
    Optional<BigDecimal> price = estimate.number(key);
    if (price.isPresent()
        && (price.get().signum() < 0 || price.get().compareTo(MOST_DOLLARS) > 0)) {
      estimate.problem(
          key,
          "`%s` must be from 0 to 10,000 dollars for a million tokens; write e.g. `1.00`"
              .formatted(key));
      return Optional.empty();
    }
    return price;
  }

  private static Optional<Long> memory(Fields estimate) {
    Optional<Long> memory = estimate.formed("agent-memory", new SizeForm());
    if (memory.isPresent() && (memory.get() == 0 || memory.get() > MOST_MEMORY)) {
      estimate.problem("agent-memory", "`agent-memory` must be above zero and at most `8192MiB`");
      return Optional.empty();
    }
    return memory;
  }
}
