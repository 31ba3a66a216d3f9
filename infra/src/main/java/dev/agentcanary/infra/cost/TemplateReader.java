package dev.agentcanary.infra.cost;

import dev.agentcanary.json.Json;
import dev.agentcanary.json.JsonText;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/// Counts what a CloudFormation template deploys.
final class TemplateReader {
  /// Resources that cost nothing themselves. Of mute rules, the price list says nothing.
  private static final Set<String> FREE =
      Set.of(
          "AWS::CDK::Metadata",
          "AWS::CloudWatch::AlarmMuteRule",
          "AWS::IAM::ManagedPolicy",
          "AWS::IAM::Policy",
          "AWS::IAM::Role",
          "AWS::KMS::Alias",
          "AWS::Lambda::EventInvokeConfig",
          "AWS::Lambda::Permission",
          "AWS::Lambda::Version",
          "AWS::Logs::QueryDefinition",
          "AWS::SNS::Topic",
          "AWS::SNS::TopicPolicy",
          "AWS::SQS::QueuePolicy",
          "AWS::Scheduler::ScheduleGroup");

  private int alarmMetrics;
  private int fastAlarmMetrics;
  private int compositeAlarms;
  private int dashboards;
  private int metricFilters;
  private int keys;
  private int queues;
  private int mails;
  private int hooks;
  private int schedules;
  private int retention;
  private Optional<Inventory.Function> function = Optional.empty();
  private final Map<String, Integer> unpriced = new TreeMap<>();

  private TemplateReader() {}

  /// What that template deploys.
  ///
  /// @param json a template's text
  /// @throws IllegalArgumentException if it is none
  static Inventory read(String json) {
    if (!(JsonText.parse(json) instanceof JsonText.Parsed.Value(Json.Obj template))) {
      throw new IllegalArgumentException("not a template: no JSON object");
    }
    TemplateReader reader = new TemplateReader();
    for (Json resource : object(template, "Resources").members().values()) {
      reader.count((Json.Obj) resource);
    }
    return reader.inventory();
  }

  private Inventory inventory() {
    return new Inventory(
        alarmMetrics,
        fastAlarmMetrics,
        compositeAlarms,
        dashboards,
        metricFilters,
        keys,
        queues,
        mails,
        hooks,
        schedules,
        function,
        retention,
        new TreeMap<>(unpriced));
  }

  private void count(Json.Obj resource) {
    String type = text(resource, "Type");
    Json.Obj properties = object(resource, "Properties");
    switch (type) {
      case "AWS::CloudWatch::Alarm" -> alarm(properties);
      case "AWS::CloudWatch::CompositeAlarm" -> compositeAlarms++;
      case "AWS::CloudWatch::Dashboard" -> dashboards++;
      case "AWS::Logs::MetricFilter" -> metricFilters += items(properties, "MetricTransformations");
      case "AWS::Logs::LogGroup" ->
          retention = Math.max(retention, number(properties, "RetentionInDays"));
      case "AWS::KMS::Key" -> keys++;
      case "AWS::SQS::Queue" -> queues++;
      case "AWS::SNS::Subscription" -> subscription(text(properties, "Protocol"));
      case "AWS::Scheduler::Schedule" -> schedules++;
      case "AWS::Lambda::Function" -> function(properties);
      default -> {
        if (!FREE.contains(type)) {
          unpriced.merge(type, 1, Integer::sum);
        }
      }
    }
  }

  /// Of metric math, each metric that is read is billed; an expression is not.
  private void alarm(Json.Obj properties) {
    int metrics = 1;
    int period = number(properties, "Period");
    if (properties.get("Metrics").orElse(null) instanceof Json.Arr(List<Json> queries)) {
      metrics = 0;
      for (Json query : queries) {
        Json.Obj stat = object((Json.Obj) query, "MetricStat");
        if (!stat.members().isEmpty()) {
          metrics++;
          period = number(stat, "Period");
        }
      }
    }
    if (period >= 60) {
      alarmMetrics += metrics;
    } else {
      fastAlarmMetrics += metrics;
    }
  }

  private void subscription(String protocol) {
    if (protocol.startsWith("email")) {
      mails++;
    } else {
      hooks++;
    }
  }

  /// Of several, the largest; the others have no price here.
  private void function(Json.Obj properties) {
    boolean arm =
        properties.get("Architectures").orElse(null) instanceof Json.Arr(List<Json> names)
            && names.contains(new Json.Str("arm64"));
    boolean traced = text(object(properties, "TracingConfig"), "Mode").equals("Active");
    int memory = Math.max(128, number(properties, "MemorySize"));
    if (function.isPresent()) {
      unpriced.merge("AWS::Lambda::Function", 1, Integer::sum);
    }
    if (function.isEmpty() || function.get().memoryMegabytes() < memory) {
      function = Optional.of(new Inventory.Function(memory, arm, traced));
    }
  }

  private static int items(Json.Obj object, String name) {
    return object.get(name).orElse(null) instanceof Json.Arr(List<Json> items) ? items.size() : 0;
  }

  private static int number(Json.Obj object, String name) {
    return object.get(name).orElse(null) instanceof Json.Num(BigDecimal value)
        ? value.intValue()
        : 0;
  }

  private static String text(Json.Obj object, String name) {
    return object.get(name).orElse(null) instanceof Json.Str(String value) ? value : "";
  }

  private static Json.Obj object(Json.Obj object, String name) {
    return object.get(name).orElse(null) instanceof Json.Obj found ? found : new Json.Obj(Map.of());
  }
}
