package dev.agentcanary.infra.dashboard;

import static org.assertj.core.api.Assertions.assertThat;

import dev.agentcanary.infra.Goldens;
import dev.agentcanary.infra.PrettyJson;
import dev.agentcanary.infra.dashboard.section.SectionCatalog;
import dev.agentcanary.infra.dashboard.widget.Widget;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import software.amazon.awscdk.App;
import software.amazon.awscdk.Stack;
import software.amazon.awscdk.assertions.Template;

class CanaryDashboardTest {
  @Test
  void theDashboardOfTheShippedPlan() {
    Goldens.check(
        "dashboard/shipped.json",
        PrettyJson.write(CanaryDashboard.body(Watching.shipped()).json()));
  }

  @Test
  void theDashboardOfAPlanThatPromisesNothing() {
    Goldens.check(
        "dashboard/nothing-promised.json",
        PrettyJson.write(CanaryDashboard.body(Watching.nothingPromised()).json()));
  }

  @Test
  void theTemplateHasTheBodyAsALiteral() {
    Watched watched = Watching.shipped();
    Stack stack = new Stack(new App(), "canary");

    new CanaryDashboard(stack, "Dashboard", watched);

    Template template = Template.fromStack(stack);
    template.resourceCountIs("AWS::CloudWatch::Dashboard", 1);
    template.hasResourceProperties(
        "AWS::CloudWatch::Dashboard",
        Map.of(
            "DashboardName",
            "canary-coach-companion",
            "DashboardBody",
            CanaryDashboard.body(watched).text()));
  }

  @Test
  void theSectionsComeInTheOrderInWhichAnOperatorAsks() {
    assertThat(CanaryDashboard.body(Watching.shipped()).widgets())
        .extracting(Widget::title)
        .containsSubsequence(
            "Is it up?",
            "How much of the promise is left?",
            "What fails, and why?",
            "What changed?",
            "How slow is it?",
            "What does the agent say of itself?",
            "Is the canary itself well, and what does it cost?");
    assertThat(SectionCatalog.ALL).hasSize(7);
  }

  @Test
  void whatIsNotPromisedHasNoLine() {
    String promising = CanaryDashboard.body(Watching.shipped()).text();
    String silent = CanaryDashboard.body(Watching.nothingPromised()).text();

    assertThat(promising)
        .contains("promised 99 %", "promised for 90 % 10 s", "promised for all 30 s")
        .contains("budget left")
        .doesNotContain("Time to the first words");
    assertThat(silent).doesNotContain("promised for", "promised 9", "budget left");
  }

  @Test
  void firstWordsAreShownOfAnAgentThatPromisesThem() {
    Watched watched =
        Watching.bare(
            Watching.canary(
                """
                canary: streams
                agent: { runtime: "arn:aws:bedrock-agentcore:eu-west-1:123456789012:runtime/a-AbCdEfGhIj" }
                regions: [eu-west-1]
                objectives: { first-token: 5s }
                probes: [{ probe: hello, say: Hello }]
                """));

    assertThat(CanaryDashboard.body(watched).text())
        .contains("Time to the first words", "promised for 90 % 5 s");
  }

  @Test
  void aPromiseOfEverythingHasNoBudgetAndDividesByNothing() {
    Watched watched =
        Watching.bare(
            Watching.canary(
                """
                canary: strict
                agent: { runtime: "arn:aws:bedrock-agentcore:eu-west-1:123456789012:runtime/a-AbCdEfGhIj" }
                regions: [eu-west-1]
                objectives: { availability: 100% }
                probes: [{ probe: hello, say: Hello }]
                """));

    assertThat(CanaryDashboard.body(watched).text())
        .contains("promised 100 %", "first tries that failed")
        .doesNotContain("budget left", "/ 0");
  }

  @Test
  void everyGraphOverTimeHasTheMarks() {
    List<BodyView.Tile> graphs =
        BodyView.of(CanaryDashboard.body(Watching.shipped())).tiles("metric").stream()
            .filter(tile -> tile.text("view").equals("timeSeries"))
            .toList();

    assertThat(graphs)
        .hasSizeGreaterThan(10)
        .allMatch(tile -> tile.properties().toString().contains("new model"));
  }
}
