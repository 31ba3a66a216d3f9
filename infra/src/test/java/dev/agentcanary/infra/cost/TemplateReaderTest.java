package dev.agentcanary.infra.cost;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/// What is counted in a template.
class TemplateReaderTest {
  @Test
  void countsWhatACanarysStackDeploys() {
    Inventory inventory = TemplateReader.read(Estimates.template());
    assertThat(inventory.alarmMetrics()).isEqualTo(12);
    assertThat(inventory.fastAlarmMetrics()).isZero();
    assertThat(inventory.compositeAlarms()).isEqualTo(2);
    assertThat(inventory.dashboards()).isEqualTo(1);
    assertThat(inventory.keys()).isEqualTo(1);
    assertThat(inventory.queues()).isEqualTo(1);
    assertThat(inventory.mails()).isEqualTo(2);
    assertThat(inventory.hooks()).isZero();
    assertThat(inventory.schedules()).isEqualTo(1);
    assertThat(inventory.function())
        .isEqualTo(Optional.of(new Inventory.Function(256, true, true)));
    assertThat(inventory.logRetentionDays()).isEqualTo(30);
    assertThat(inventory.unpriced()).isEmpty();
  }

  @Test
  void anAlarmCostsForEachMetricThatItReads() {
    Inventory inventory =
        TemplateReader.read(
            """
            {"Resources": {
              "Math": {"Type": "AWS::CloudWatch::Alarm", "Properties": {"Metrics": [
                {"Id": "e", "Expression": "a / b"},
                {"Id": "a", "MetricStat": {"Period": 300}},
                {"Id": "b", "MetricStat": {"Period": 300}}]}},
              "Fast": {"Type": "AWS::CloudWatch::Alarm", "Properties": {"Period": 10}},
              "Plain": {"Type": "AWS::CloudWatch::Alarm", "Properties": {"Period": 60}}}}
            """);
    assertThat(inventory.alarmMetrics()).isEqualTo(3);
    assertThat(inventory.fastAlarmMetrics()).isEqualTo(1);
  }

  @Test
  void namesWhatItHasNoPriceFor() {
    Inventory inventory =
        TemplateReader.read(
            """
            {"Resources": {
              "A": {"Type": "AWS::EC2::NatGateway"}, "B": {"Type": "AWS::EC2::NatGateway"},
              "C": {"Type": "AWS::Lambda::Function", "Properties": {"MemorySize": 256}},
              "D": {"Type": "AWS::Lambda::Function", "Properties": {"MemorySize": 512}}}}
            """);
    assertThat(inventory.unpriced())
        .isEqualTo(Map.of("AWS::EC2::NatGateway", 2, "AWS::Lambda::Function", 1));
    assertThat(inventory.function().orElseThrow().memoryMegabytes()).isEqualTo(512);
  }

  @Test
  void refusesWhatIsNoTemplate() {
    assertThatThrownBy(() -> TemplateReader.read("[]"))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
