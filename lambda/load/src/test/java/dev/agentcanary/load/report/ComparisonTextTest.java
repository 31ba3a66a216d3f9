package dev.agentcanary.load.report;

import dev.agentcanary.Goldens;
import dev.agentcanary.load.LoadResults;
import dev.agentcanary.load.result.Comparison;
import dev.agentcanary.report.Style;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class ComparisonTextTest {

  @Test
  void theSameTestAgain() {
    Comparison comparison =
        Comparison.of(
            LoadResults.coach(100, Duration.ofMinutes(2), 8),
            LoadResults.COACH,
            LoadResults.THRESHOLDS);

    Goldens.check(
        "load/compared.txt",
        ComparisonText.render(comparison, new Style(true, true, 100)).replace("\u001b", "␛"));
  }

  @Test
  void aTestOfAnotherSizeSaysSo() {
    Comparison comparison =
        Comparison.of(LoadReports.TEN_USERS, LoadResults.COACH, LoadResults.THRESHOLDS);

    Goldens.check("load/not-alike.ascii.txt", ComparisonText.render(comparison, Style.PLAIN));
  }
}
