package dev.agentcanary.load.report;

import static org.assertj.core.api.Assertions.assertThat;

import dev.agentcanary.Goldens;
import dev.agentcanary.load.LoadResults;
import dev.agentcanary.load.result.Judgement;
import dev.agentcanary.load.result.LoadResult;
import dev.agentcanary.report.Style;
import dev.agentcanary.report.TextCells;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class TextReportTest {
  private static final Style TERMINAL = new Style(true, true, 100);

  static Set<String> results() {
    return LoadReports.all().keySet();
  }

  @ParameterizedTest
  @MethodSource("results")
  void aResultAsText(String name) {
    LoadResult result = LoadReports.all().get(name);

    Goldens.check("load/" + name + ".txt", text(result, TERMINAL).replace("\u001b", "␛"));
    Goldens.check("load/" + name + ".ascii.txt", text(result, Style.PLAIN));
  }

  @ParameterizedTest
  @ValueSource(ints = {60, 72, 80, 100, 160})
  void noRowOfTheTableIsWiderThanTheTerminal(int width) {
    String text = text(LoadResults.COACH, new Style(false, true, width));

    assertThat(text.lines().skip(3).takeWhile(line -> !line.isEmpty()))
        .hasSizeGreaterThan(7)
        .allSatisfy(line -> assertThat(TextCells.width(line)).isLessThanOrEqualTo(width));
  }

  @ParameterizedTest
  @MethodSource("results")
  void plainMeansAsciiAndNoControlCharacters(String name) {
    assertThat(text(LoadReports.all().get(name), Style.PLAIN)).matches("[\\n -~]*");
  }

  @Test
  void withoutThresholdsNothingIsPassedOrFailed() {
    assertThat(TextReport.render(LoadResults.COACH, Judgement.NONE, Style.PLAIN))
        .contains("No threshold was set")
        .doesNotContain("PASSED", "FAILED");
  }

  private static String text(LoadResult result, Style style) {
    return TextReport.render(result, Judgement.of(result, LoadResults.THRESHOLDS), style);
  }
}
