package dev.agentcanary.infra.dashboard;

import static org.assertj.core.api.Assertions.assertThat;

import dev.agentcanary.infra.dashboard.layout.Body;
import dev.agentcanary.infra.dashboard.metric.CanaryMetrics;
import dev.agentcanary.infra.dashboard.metric.Metric;
import dev.agentcanary.infra.dashboard.metric.VendedMetric;
import dev.agentcanary.infra.dashboard.widget.MetricRow;
import dev.agentcanary.infra.dashboard.widget.MetricRow.Source.Computed;
import dev.agentcanary.infra.dashboard.widget.MetricRow.Source.Measured;
import dev.agentcanary.infra.dashboard.widget.MetricWidget;
import dev.agentcanary.metrics.Datapoint;
import dev.agentcanary.metrics.EmfLines;
import dev.agentcanary.metrics.MetricCatalog;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// A graph of a metric that nobody writes is an empty graph, which looks like good news.
class MetricRowsTest {
  private static final Watched WATCHED = Watching.shipped();
  private static final Body BODY = CanaryDashboard.body(WATCHED);

  @Test
  void everyMetricIsOneThatTheFunctionWritesOrOneOfTheCatalogueOfWhatAwsWrites() {
    assertThat(known()).containsAll(shown());
  }

  @Test
  void everythingThatIsWrittenIsShown() {
    assertThat(shown()).containsAll(known());
  }

  @Test
  void theCanarysDimensionIsTheOneInItsMetricLines() {
    String line =
        EmfLines.of(
                WATCHED.name(),
                Instant.parse("2026-11-25T12:00:00Z"),
                List.of(new Datapoint(MetricCatalog.LATENCY, List.of(1.0))))
            .getFirst();
    Metric metric = CanaryMetrics.of(MetricCatalog.LATENCY, WATCHED.name());

    assertThat(line)
        .contains(
            "\"Namespace\":\"" + metric.namespace() + "\"",
            "\"Dimensions\":[[\"" + metric.dimensions().getFirst().name() + "\"]]",
            "\"Canary\":\"" + metric.dimensions().getFirst().value() + "\"");
    assertThat(metric.dimensions()).hasSize(1);
  }

  @Test
  void theAgentsMetricsHaveTheDimensionsThatAreReallyWritten() {
    assertThat(VendedMetric.AGENT_LATENCY.of(WATCHED.canary()).cells())
        .containsExactly(
            "AWS/Bedrock-AgentCore",
            "Latency",
            "Operation",
            "InvokeAgentRuntime",
            "Name",
            "coach_companion::DEFAULT",
            "Resource",
            "arn:aws:bedrock-agentcore:eu-west-1:123456789012:runtime/coach_companion-0ZUOP04U5z");
  }

  @Test
  void anExpressionNamesOnlyRowsThatAreThereAndEveryHiddenRowIsNamed() {
    Pattern word = Pattern.compile("\\b[a-z]\\w*\\b");
    for (MetricWidget graph : graphs(BODY)) {
      Set<String> ids =
          graph.rows().stream().flatMap(row -> row.id().stream()).collect(Collectors.toSet());
      Set<String> named =
          graph.rows().stream()
              .filter(row -> row.source() instanceof Computed)
              .map(row -> ((Computed) row.source()).expression())
              .flatMap(expression -> word.matcher(expression).results().map(r -> r.group()))
              .collect(Collectors.toSet());

      assertThat(named).as(graph.title()).isEqualTo(ids);
    }
  }

  @Test
  void somethingIsDrawnInEveryGraph() {
    assertThat(graphs(BODY)).allMatch(graph -> graph.rows().stream().anyMatch(MetricRow::visible));
  }

  private static Set<Metric> known() {
    return Stream.concat(
            MetricCatalog.of(WATCHED.canary().plan()).stream()
                .map(metric -> CanaryMetrics.of(metric, WATCHED.name())),
            Stream.of(VendedMetric.values()).map(metric -> metric.of(WATCHED.canary())))
        .collect(Collectors.toSet());
  }

  private static Set<Metric> shown() {
    return graphs(BODY).stream()
        .flatMap(graph -> graph.rows().stream())
        .filter(row -> row.source() instanceof Measured)
        .map(row -> ((Measured) row.source()).metric())
        .collect(Collectors.toSet());
  }

  private static List<MetricWidget> graphs(Body body) {
    return body.widgets().stream()
        .filter(MetricWidget.class::isInstance)
        .map(MetricWidget.class::cast)
        .toList();
  }
}
