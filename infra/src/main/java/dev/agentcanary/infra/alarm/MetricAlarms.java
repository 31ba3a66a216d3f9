package dev.agentcanary.infra.alarm;

import dev.agentcanary.infra.Names;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import software.amazon.awscdk.Acknowledgment;
import software.amazon.awscdk.Validations;
import software.amazon.awscdk.services.cloudwatch.CfnAlarm;
import software.amazon.awscdk.services.cloudwatch.CfnAlarm.DimensionProperty;
import software.amazon.awscdk.services.cloudwatch.CfnAlarm.MetricDataQueryProperty;
import software.amazon.awscdk.services.cloudwatch.CfnAlarm.MetricProperty;
import software.amazon.awscdk.services.cloudwatch.CfnAlarm.MetricStatProperty;
import software.constructs.Construct;

/// Makes the alarms of CloudFormation out of specs, the only place that does. None has an action:
/// only composites notify.
record MetricAlarms(Construct scope, Names names, Links links) {
  private static final String VALUE = "value";

  CfnAlarm make(AlarmSpec spec) {
    CfnAlarm alarm =
        CfnAlarm.Builder.create(scope, spec.kind())
            .alarmName(names.alarm(spec.kind()))
            .alarmDescription(Description.of(spec.kind(), spec.story(), links))
            .metrics(queries(spec))
            .comparisonOperator(spec.limit().comparison().id())
            .threshold(spec.limit().threshold())
            .evaluationPeriods(spec.window().evaluationPeriods())
            .datapointsToAlarm(spec.window().datapointsToAlarm())
            .treatMissingData(spec.missing().id())
            .actionsEnabled(false)
            .build();
    spec.warmUp().ifPresent(time -> warmUp(alarm, time));
    return alarm;
  }

  /// The class of this CDK version does not know the property yet. The whole time is waited,
  /// because a metric filled with zeros is at once "enough data".
  private static void warmUp(CfnAlarm alarm, Duration time) {
    alarm.addPropertyOverride(
        "WarmUpConfiguration",
        new TreeMap<>(
            Map.of(
                "WarmUpPeriodDurationInMinutes",
                time.toMinutes(),
                "OnlyStartEvaluatingAfterWarmUpPeriodEnds",
                true)));
    Validations.of(alarm)
        .acknowledge(
            Acknowledgment.builder()
                .id("CloudFormation-Validate::F3002")
                .reason("WarmUpConfiguration is newer than the schema in this CDK version")
                .build());
  }

  private static List<MetricDataQueryProperty> queries(AlarmSpec spec) {
    List<MetricDataQueryProperty> queries = new ArrayList<>();
    queries.add(
        MetricDataQueryProperty.builder()
            .id(VALUE)
            .expression(spec.signal().expression())
            .label(spec.signal().label())
            .returnData(true)
            .build());
    List<Reading> readings = spec.signal().readings();
    for (int i = 0; i < readings.size(); i++) {
      queries.add(
          MetricDataQueryProperty.builder()
              .id(Signal.id(i))
              .metricStat(stat(readings.get(i), spec.window().period()))
              .returnData(false)
              .build());
    }
    return queries;
  }

  private static MetricStatProperty stat(Reading reading, Duration period) {
    DimensionProperty dimension =
        DimensionProperty.builder().name(reading.dimension()).value(reading.value()).build();
    return MetricStatProperty.builder()
        .metric(
            MetricProperty.builder()
                .namespace(reading.namespace())
                .metricName(reading.metric())
                .dimensions(List.of(dimension))
                .build())
        .stat(reading.statistic().id())
        .period(period.toSeconds())
        .build();
  }
}
