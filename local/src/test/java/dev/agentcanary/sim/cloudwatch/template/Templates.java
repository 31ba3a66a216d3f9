package dev.agentcanary.sim.cloudwatch.template;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/// Templates for tests.
public final class Templates {
  private Templates() {}

  /// A whole canary's, from a file written as CDK writes it.
  public static String coach() {
    try {
      return Files.readString(Path.of("src/test/resources/cloudwatch/coach.template.json"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// Reads a template that is one.
  public static StackTemplate read(String text, Deployment deployment) {
    TemplateReading reading = TemplateReader.read(text, deployment);
    assertThat(reading).isInstanceOf(TemplateReading.Read.class);
    return ((TemplateReading.Read) reading).template();
  }

  /// A stack of resources, each `"Id": {…}`.
  public static StackTemplate stack(String... resources) {
    String text = "{\"Resources\": {" + String.join(",\n", resources) + "}}";
    return read(text, Deployment.of("stack"));
  }

  /// An alarm `a` on the metric N/M, with these properties on top or instead.
  ///
  /// @param properties members of a JSON object
  public static StackTemplate alarm(String properties) {
    return stack(metricAlarm("a", "M", properties));
  }

  /// An alarm of that name on the Sum of the metric N/`metric`: at least 1 in 1 of 1 periods of 60
  /// s.
  ///
  /// @param properties members of a JSON object that are added or win
  public static String metricAlarm(String name, String metric, String properties) {
    String defaults =
        """
        "AlarmName": "%s", "Namespace": "N", "MetricName": "%s", "Statistic": "Sum", "Period": 60,
        "EvaluationPeriods": 1, "Threshold": 1,
        "ComparisonOperator": "GreaterThanOrEqualToThreshold", "TreatMissingData": "notBreaching"
        """
            .formatted(name, metric);
    return resource(name, "AWS::CloudWatch::Alarm", merged(defaults, properties));
  }

  /// A composite of that name.
  public static String composite(String name, String rule, String properties) {
    String defaults = "\"AlarmName\": \"%s\", \"AlarmRule\": \"%s\"".formatted(name, rule);
    return resource(name, "AWS::CloudWatch::CompositeAlarm", merged(defaults, properties));
  }

  /// A resource whose logical id is the name without its dashes.
  public static String resource(String name, String type, String properties) {
    return "\"%s\": {\"Type\": \"%s\", \"Properties\": {%s}}"
        .formatted(name.replace("-", ""), type, properties);
  }

  /// The last of equal members wins in the reader of JSON.
  private static String merged(String defaults, String properties) {
    return properties.isBlank() ? defaults : defaults + ", " + properties;
  }
}
