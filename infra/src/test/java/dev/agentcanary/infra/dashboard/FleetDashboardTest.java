package dev.agentcanary.infra.dashboard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.agentcanary.infra.Goldens;
import dev.agentcanary.infra.PrettyJson;
import dev.agentcanary.infra.Schemas;
import dev.agentcanary.infra.dashboard.fleet.Home;
import dev.agentcanary.infra.dashboard.layout.Body;
import dev.agentcanary.infra.dashboard.widget.MetricWidget;
import dev.agentcanary.infra.dashboard.widget.Widget;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import software.amazon.awscdk.App;
import software.amazon.awscdk.Stack;
import software.amazon.awscdk.assertions.Template;

class FleetDashboardTest {
  private static final Home HOME = new Home("eu-west-1", "123456789012");
  private static final Schemas STRUCTURE =
      Schemas.in(Path.of("src/test/resources/dashboard-body.schema.json"));

  @Test
  void theOverviewOfTwoCanariesInTwoPlaces() {
    Goldens.check(
        "dashboard/fleet.json",
        PrettyJson.write(
            FleetDashboard.body(List.of(Watching.shipped(), Watching.nothingPromised()), HOME)
                .json()));
  }

  @Test
  void aHundredCanariesStayWithinTheLimits() {
    Body body = FleetDashboard.body(many(100), HOME);

    assertThat(STRUCTURE.problems(body.text())).isEmpty();
    assertThat(body.widgets()).hasSizeLessThan(50);
    assertThat(body.widgets()).extracting(Widget::title).doesNotHaveDuplicates();
    assertThat(metrics(body)).isEqualTo(200);
    assertThat(body.text().length()).isLessThan(200_000);
  }

  @Test
  void aThousandCanariesAreStillOneOverview() {
    Body body = FleetDashboard.body(many(1_000), HOME);

    assertThat(STRUCTURE.problems(body.text())).isEmpty();
    assertThat(metrics(body)).isEqualTo(2_000);
    assertThat(body.text().length()).isLessThan(1_000_000);
  }

  @Test
  void moreThanADashboardTakesIsRefused() {
    List<Watched> canaries = Collections.nCopies(1_251, Watching.nothingPromised());

    assertThatThrownBy(() -> FleetDashboard.body(canaries, HOME))
        .hasMessageContaining("2502 metrics")
        .hasMessageContaining("2500");
  }

  @Test
  void everyCanaryIsReadWhereItIs() {
    String body = FleetDashboard.body(many(6), HOME).text();

    assertThat(body)
        .contains("eu-west-1, account 123456789012", "us-east-1, account 210987654321")
        .contains("\"region\":\"us-east-1\",\"accountId\":\"210987654321\"")
        .contains("https://us-east-1.console.aws.amazon.com/cloudwatch/home?region=us-east-1");
  }

  @Test
  void theOrderInWhichCanariesAreGivenChangesNothing() {
    List<Watched> canaries = new ArrayList<>(many(9));
    String sorted = FleetDashboard.body(canaries, HOME).text();
    Collections.reverse(canaries);

    assertThat(FleetDashboard.body(canaries, HOME).text()).isEqualTo(sorted);
  }

  @Test
  void alarmsAreSortedByStateAndVerdictsByWord() {
    BodyView body = BodyView.of(FleetDashboard.body(many(6), HOME));

    assertThat(body.tiles("alarm"))
        .hasSize(2)
        .allMatch(tile -> tile.text("sortBy").equals("stateUpdatedTimestamp"));
    assertThat(body.tiles("log"))
        .allMatch(tile -> tile.text("query").contains("sort lastVerdict desc"));
  }

  @Test
  void itsNameIsNoCanarys() {
    assertThat(FleetDashboard.NAME).doesNotStartWith("canary-");
  }

  @Test
  void theTemplateHasTheBodyAsALiteral() {
    Stack stack = new Stack(new App(), "fleet");

    new FleetDashboard(stack, "Dashboard", many(3), HOME);

    Template.fromStack(stack)
        .hasResourceProperties(
            "AWS::CloudWatch::Dashboard",
            Map.of(
                "DashboardName",
                "canaries",
                "DashboardBody",
                FleetDashboard.body(many(3), HOME).text()));
  }

  private static List<Watched> many(int count) {
    return IntStream.range(0, count)
        .mapToObj(
            number ->
                switch (number % 3) {
                  case 0 -> Watching.numbered(number, "eu-west-1", "123456789012");
                  case 1 -> Watching.numbered(number, "eu-central-1", "123456789012");
                  default -> Watching.numbered(number, "us-east-1", "210987654321");
                })
        .toList();
  }

  private static int metrics(Body body) {
    return body.widgets().stream()
        .mapToInt(widget -> widget instanceof MetricWidget graph ? graph.rows().size() : 0)
        .sum();
  }
}
