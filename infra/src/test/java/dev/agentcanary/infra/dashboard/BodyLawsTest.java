package dev.agentcanary.infra.dashboard;

import static org.assertj.core.api.Assertions.assertThat;

import dev.agentcanary.infra.Schemas;
import dev.agentcanary.infra.dashboard.layout.Body;
import dev.agentcanary.infra.dashboard.widget.MetricWidget;
import dev.agentcanary.infra.dashboard.widget.Widget;
import dev.agentcanary.metrics.MetricCatalog;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/// What holds of the dashboard of every plan.
class BodyLawsTest {
  private static final Schemas STRUCTURE =
      Schemas.in(Path.of("src/test/resources/dashboard-body.schema.json"));

  @Provide
  Arbitrary<Watched> anyCanary() {
    return RandomCanaries.watched();
  }

  @Property(tries = 100)
  void itHasTheStructureThatCloudWatchDocuments(@ForAll("anyCanary") Watched watched) {
    assertThat(STRUCTURE.problems(CanaryDashboard.body(watched).text())).isEmpty();
  }

  @Property(tries = 100)
  void itsTilesNeitherOverlapNorLeaveHoles(@ForAll("anyCanary") Watched watched) {
    List<BodyView.Tile> tiles = BodyView.of(CanaryDashboard.body(watched)).tiles();
    int height =
        tiles.stream().mapToInt(t -> t.number("y") + t.number("height")).max().orElseThrow();
    int[][] cover = new int[height][24];
    for (BodyView.Tile tile : tiles) {
      for (int y = 0; y < tile.number("height"); y++) {
        for (int x = 0; x < tile.number("width"); x++) {
          cover[tile.number("y") + y][tile.number("x") + x]++;
        }
      }
    }

    assertThat(Stream.of(cover).flatMapToInt(java.util.Arrays::stream)).containsOnly(1);
  }

  @Property(tries = 100)
  void everyTitleIsItsOwnAndSpeaksToPeople(@ForAll("anyCanary") Watched watched) {
    List<String> titles =
        CanaryDashboard.body(watched).widgets().stream().map(Widget::title).toList();

    assertThat(titles).doesNotHaveDuplicates();
    assertThat(titles)
        .allSatisfy(
            title -> {
              assertThat(title).hasSizeBetween(8, 70).contains(" ").doesNotContain("::", "_");
              assertThat(MetricCatalog.ALL)
                  .filteredOn(metric -> metric.name().matches(".*[a-z][A-Z].*"))
                  .noneMatch(metric -> title.contains(metric.name()));
            });
  }

  @Property(tries = 50)
  void itStaysFarBelowTheLimits(@ForAll("anyCanary") Watched watched) {
    Body body = CanaryDashboard.body(watched);

    assertThat(body.widgets()).hasSizeLessThan(50);
    assertThat(metrics(body)).isLessThan(150);
    assertThat(body.text().length()).isLessThan(60_000);
  }

  @Property(tries = 50)
  void theSameCanaryGivesTheSameText(@ForAll("anyCanary") Watched watched) {
    assertThat(CanaryDashboard.body(watched).text())
        .isEqualTo(CanaryDashboard.body(watched).text());
  }

  private static int metrics(Body body) {
    return body.widgets().stream()
        .mapToInt(widget -> widget instanceof MetricWidget graph ? graph.rows().size() : 0)
        .sum();
  }
}
