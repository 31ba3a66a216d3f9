package dev.agentcanary.sim.cloudwatch.metric;

import static org.assertj.core.api.Assertions.assertThat;

import dev.agentcanary.sim.cloudwatch.metric.EmfLine.Reading;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EmfLineTest {
  private static final Instant AT = Instant.parse("2026-11-25T10:00:30Z");

  @Test
  void example() {
    String line =
        """
        {"_aws": {"Timestamp": 1795600830000, "CloudWatchMetrics": [{
            "Namespace": "AgentCanary", "Dimensions": [["Canary"]],
            "Metrics": [{"Name": "Latency", "Unit": "Milliseconds"}]}]},
         "Canary": "coach", "Latency": [1200, 900.5]}
        """;

    assertThat(samples(line))
        .containsExactly(
            new Sample(
                new MetricKey("AgentCanary", "Latency", Map.of("Canary", "coach")),
                "Milliseconds",
                false,
                AT,
                List.of(1200.0, 900.5)));
  }

  @Test
  void eachSetOfDimensionsIsAMetricOfItsOwn() {
    String line =
        """
        {"_aws": {"Timestamp": 1795600830000, "CloudWatchMetrics": [{
            "Namespace": "N", "Dimensions": [[], ["A"], ["A", "B"]],
            "Metrics": [{"Name": "M", "StorageResolution": 1}]}]},
         "A": "a", "B": "b", "M": 1}
        """;

    assertThat(samples(line))
        .extracting(sample -> sample.metric().dimensions())
        .containsExactly(Map.of(), Map.of("A", "a"), Map.of("A", "a", "B", "b"));
    assertThat(samples(line))
        .allMatch(Sample::highResolution)
        .allMatch(sample -> sample.unit().equals(Sample.NO_UNIT));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      quoteCharacter = '~',
      textBlock =
          """
          START RequestId: 1
          {"level": "INFO"}
          [1, 2]
          """)
  void anOrdinaryLineIsOnlyText(String line) {
    assertThat(EmfLine.read(line)).isEqualTo(new Reading.PlainText());
  }

  @ParameterizedTest(name = "{1}")
  @CsvSource(
      delimiter = ';',
      quoteCharacter = '~',
      textBlock =
          """
          "D": 1, "M": 2;          D is no string
          "M": 2;                  D is missing
          "D": "d";                M is missing
          "D": "d", "M": "fast";   M has a value that is no number
          "D": "d", "M": [];       M has 0 values, 1 to 100 are allowed
          "D": "d", "M": [1e999];  M has a value that is no number
          """)
  void aWrongLineHasNoMetrics(String members, String reason) {
    String line =
        """
        {"_aws": {"Timestamp": 1, "CloudWatchMetrics": [{"Namespace": "N",
            "Dimensions": [["D"]], "Metrics": [{"Name": "M"}]}]}, %s}
        """
            .formatted(members);

    assertThat(EmfLine.read(line)).isEqualTo(new Reading.Invalid(reason));
  }

  @Test
  void withoutTheListOfMetricsALineIsWrong() {
    assertThat(EmfLine.read("{\"_aws\": {\"Timestamp\": 1}}"))
        .isEqualTo(new Reading.Invalid("CloudWatchMetrics is missing"));
  }

  private static List<Sample> samples(String line) {
    assertThat(EmfLine.read(line)).isInstanceOf(Reading.Metrics.class);
    return ((Reading.Metrics) EmfLine.read(line)).samples();
  }
}
