package dev.agentcanary.preview;

import static org.assertj.core.api.Assertions.assertThat;

import dev.agentcanary.preview.graph.Curve;
import dev.agentcanary.preview.graph.Graph;
import dev.agentcanary.preview.log.Table;
import dev.agentcanary.sim.cloudwatch.alarm.AlarmState;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/// The shipped dashboard after the agent was down.
class PreviewTest {
  private static final Preview PREVIEW = Previews.shipped("agent-down");

  @Test
  void everyWidgetIsInTheGridAndNoTwoShareACell() {
    boolean[][] taken = new boolean[Place.COLUMNS][1000];
    for (Widget widget : PREVIEW.widgets()) {
      Place place = widget.place();
      for (int x = place.x(); x < place.x() + place.width(); x++) {
        for (int y = place.y(); y < place.y() + place.height(); y++) {
          assertThat(taken[x][y]).as("%s at %d, %d", widget.title(), x, y).isFalse();
          taken[x][y] = true;
        }
      }
    }
  }

  @Test
  void theVerdictIsDownInTheBandAndHealthyBeforeIt() {
    Graph graph = graph("Verdict over time: green is healthy, red is down");
    Band band = PREVIEW.bands().getFirst();

    assertThat(PREVIEW.bands()).hasSize(1);
    assertThat(at(curve(graph, "agent down"), band.from().getEpochSecond())).isEqualTo(1);
    assertThat(at(curve(graph, "agent down"), band.from().getEpochSecond() - 1)).isEqualTo(0);
    assertThat(at(curve(graph, "healthy"), band.from().getEpochSecond() - 1)).isEqualTo(1);
  }

  @Test
  void objectivesAreLevels() {
    assertThat(graph("Time to the whole answer").levels())
        .extracting(Graph.Level::value)
        .containsExactly(10_000.0, 30_000.0);
  }

  @Test
  void somebodyIsToldWithinTheBandAndTheAlarmIsInAlarmThen() {
    Band band = PREVIEW.bands().getFirst();
    Told first = PREVIEW.told().getFirst();
    AlarmHistory down =
        PREVIEW.alarms().stream()
            .filter(alarm -> alarm.alarm().equals("coach-companion-down"))
            .findFirst()
            .orElseThrow();

    assertThat(first.trouble()).isTrue();
    assertThat(first.at()).isBetween(band.from(), band.until());
    assertThat(down.changes())
        .filteredOn(change -> Duration.between(change.at(), first.at()).abs().toMinutes() == 0)
        .extracting(AlarmHistory.Change::to)
        .containsExactly(AlarmState.ALARM);
  }

  @Test
  void failuresOfTheLogAreThoseOfTheRuns() {
    Table table = ((Content.Log) widget("Runs that were not healthy").content()).table();

    assertThat(table.columns()).startsWith("@timestamp", "verdict", "attribution");
    assertThat(table.rows()).hasSize(18).allMatch(row -> row.get(1).equals("unhealthy"));
  }

  @Test
  void whatIsNotShownSaysWhy() {
    assertThat(graph("How the budget of failures was spent, 28 days").gaps())
        .singleElement()
        .asString()
        .contains("RUNNING_SUM");
    assertThat(
            ((Content.NotShown) widget("Errors in the agent's own log, the newest first").content())
                .reason())
        .contains("/aws/bedrock-agentcore/runtimes/");
  }

  @Test
  void aHealthyDayHasNoBandAndTellsNobody() {
    Preview healthy = Previews.shipped("healthy-day");

    assertThat(healthy.bands()).isEmpty();
    assertThat(healthy.told()).isEmpty();
  }

  private static Graph graph(String title) {
    return ((Content.Metrics) widget(title).content()).graph();
  }

  private static Widget widget(String title) {
    return PREVIEW.widgets().stream()
        .filter(it -> it.title().equals(title))
        .findFirst()
        .orElseThrow();
  }

  private static Curve curve(Graph graph, String label) {
    return graph.curves().stream().filter(it -> it.label().equals(label)).findFirst().orElseThrow();
  }

  private static double at(Curve curve, long second) {
    return curve.values()[(int) Math.floorDiv(second - curve.from(), (long) curve.period())];
  }
}
