package dev.agentcanary.infra.cost;

import dev.agentcanary.plan.Problem;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/// Whether a month costs more than the plan allows.
final class Budget {
  private static final String KEY = "budget:";
  private static final int LARGEST = 3;

  private Budget() {}

  /// A problem if it does; nothing without a budget.
  ///
  /// @param file as problems name it
  /// @param text of the file
  static Optional<Problem> exceeded(CostEstimate estimate, String file, String text) {
    return estimate
        .budget()
        .filter(budget -> estimate.total().compareTo(budget) > 0)
        .map(budget -> new Problem(file, line(text), message(estimate, budget)));
  }

  private static String message(CostEstimate estimate, BigDecimal budget) {
    return "a month costs %s dollars, above the `budget` of %s; most of it is %s; ask less (`run: { each-run: 1 }`, `every: 1h` beside a probe), or more seldom (`schedule`), or raise `budget`"
        .formatted(estimate.total(), budget.toPlainString(), largest(estimate));
  }

  private static String largest(CostEstimate estimate) {
    List<CostLine> lines = new ArrayList<>(estimate.itself().lines());
    lines.addAll(estimate.agent().lines());
    lines.sort(Comparator.comparing(CostLine::dollars).reversed());
    return lines.stream()
        .limit(LARGEST)
        .map(line -> "%s (%s)".formatted(line.what(), line.dollars()))
        .collect(Collectors.joining(", "));
  }

  /// Of the key, 1 if the file is written in a way that hides it.
  private static int line(String text) {
    List<String> lines = text.lines().toList();
    for (int i = 0; i < lines.size(); i++) {
      if (lines.get(i).startsWith(KEY)) {
        return i + 1;
      }
    }
    return 1;
  }
}
