package dev.agentcanary.infra.dashboard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.agentcanary.infra.dashboard.widget.MetricRow.Source.Computed;
import dev.agentcanary.infra.dashboard.widget.MetricWidget;
import java.util.Map;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// The shipped plan promises 99 %: of 10,000 first tries, 100 may fail.
class ErrorBudgetTest {
  @ParameterizedTest
  @CsvSource({"0, 100, 100", "25, 75, 75", "100, 0, 0", "150, -50, -50"})
  void failuresSpendTheBudget(int failed, double percentLeft, double triesLeft) {
    assertThat(of("% of the budget left", 10_000, failed)).isCloseTo(percentLeft, within(1e-6));
    assertThat(of("first tries that may still fail", 10_000, failed))
        .isCloseTo(triesLeft, within(1e-6));
  }

  @Test
  void whatHappenedIsToldInPlainNumbers() {
    assertThat(of("% right at the first try", 400, 5)).isCloseTo(98.75, within(1e-9));
    assertThat(of("first tries that failed", 400, 5)).isCloseTo(5, within(1e-9));
  }

  @Property(tries = 200)
  void theBudgetIsOverdrawnExactlyWhenThePromiseIsBroken(
      @ForAll @IntRange(min = 1, max = 100_000) int tries,
      @ForAll @IntRange(min = 0, max = 100_000) int failures) {
    int failed = Math.min(tries, failures);

    double left = of("% of the budget left", tries, failed);

    if (100 * failed != tries) {
      assertThat(left < 0).isEqualTo(100L * failed > tries);
    }
  }

  private static double of(String label, int tries, int failed) {
    String expression =
        CanaryDashboard.body(Watching.shipped()).widgets().stream()
            .filter(widget -> widget.title().equals("The last 28 days in numbers"))
            .flatMap(widget -> ((MetricWidget) widget).rows().stream())
            .filter(row -> row.label().equals(label))
            .map(row -> ((Computed) row.source()).expression())
            .findFirst()
            .orElseThrow();
    double ok = (tries - failed) / (double) tries;
    return Arithmetic.value(expression, Map.of("ok", ok, "n", (double) tries));
  }
}
