package dev.agentcanary.sim.cloudwatch.template;

import dev.agentcanary.json.Json;
import dev.agentcanary.sim.cloudwatch.alarm.MetricAlarm;
import dev.agentcanary.sim.cloudwatch.composite.CompositeAlarm;
import dev.agentcanary.sim.cloudwatch.mute.MuteRule;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;

/// Collects a template's resources, each read by the reader of its type.
final class StackCollector {
  private static final String CLOUDWATCH = "AWS::CloudWatch::";

  /// CloudWatch's resources that neither fire nor show: nothing is lost without them.
  private static final Set<String> WITHOUT_EFFECT =
      Set.of(
          "AWS::CloudWatch::AnomalyDetector",
          "AWS::CloudWatch::InsightRule",
          "AWS::CloudWatch::MetricStream");

  private final References references;
  private final List<MetricAlarm> alarms = new ArrayList<>();
  private final List<CompositeAlarm> composites = new ArrayList<>();
  private final List<MuteRule> muteRules = new ArrayList<>();
  private final List<Dashboard> dashboards = new ArrayList<>();
  private final List<Topic> topics = new ArrayList<>();
  private final List<Subscription> subscriptions = new ArrayList<>();
  private final List<String> schedules = new ArrayList<>();
  private final List<NotEvaluated> notEvaluated = new ArrayList<>();
  private final Map<String, String> exports = new LinkedHashMap<>();

  StackCollector(References references) {
    this.references = references;
  }

  void add(Resource resource) {
    String name = references.name(resource);
    switch (resource.type()) {
      case "AWS::CloudWatch::Alarm" ->
          read(
              resource,
              properties -> AlarmReader.read(properties, name, references.alarmArn(name)),
              alarms::add);
      case "AWS::CloudWatch::CompositeAlarm" ->
          read(
              resource,
              properties -> CompositeReader.read(properties, name, references.alarmArn(name)),
              composites::add);
      case "AWS::CloudWatch::AlarmMuteRule" ->
          read(resource, properties -> MuteRuleReader.read(properties, name), muteRules::add);
      case "AWS::CloudWatch::Dashboard" ->
          read(resource, properties -> DashboardReader.read(properties, name), dashboards::add);
      case "AWS::SNS::Topic" -> topics.add(topic(resource, resolved(resource, _ -> {})));
      case "AWS::SNS::Subscription" ->
          read(resource, StackCollector::subscription, subscriptions::add);
      case "AWS::Scheduler::Schedule", "AWS::Events::Rule" ->
          resolved(resource, _ -> {}).optionalText("ScheduleExpression").ifPresent(schedules::add);
      case "AWS::SSM::Parameter" -> exportParameter(resolved(resource, _ -> {}));
      default -> refuseUnknown(resource);
    }
  }

  private void refuseUnknown(Resource resource) {
    if (resource.type().startsWith(CLOUDWATCH) && !WITHOUT_EFFECT.contains(resource.type())) {
      refuse(resource, List.of("the type " + resource.type() + " is not evaluated"));
    }
  }

  private <T> void read(
      Resource resource, Function<Properties, T> reader, Consumer<? super T> collection) {
    switch (reading(resource, reader)) {
      case Reading.Understood<T>(var value) -> collection.accept(value);
      case Reading.Refused<T>(var reasons) -> refuse(resource, reasons);
    }
  }

  private <T> Reading<T> reading(Resource resource, Function<Properties, T> reader) {
    Set<String> problems = new LinkedHashSet<>();
    if (resource.conditional()) {
      problems.add("a condition decides whether it exists");
    }
    T value = reader.apply(resolved(resource, problems::add));
    return problems.isEmpty()
        ? new Reading.Understood<>(value)
        : new Reading.Refused<>(List.copyOf(problems));
  }

  private Properties resolved(Resource resource, Consumer<String> problems) {
    Optional<Json> json = new Resolver(references, problems).resolve(resource.properties());
    return Properties.of((Json.Obj) json.orElse(resource.properties()), problems);
  }

  private void refuse(Resource resource, List<String> reasons) {
    notEvaluated.add(
        new NotEvaluated(
            resource.id(), resource.type(), references.name(resource), String.join("; ", reasons)));
  }

  private Topic topic(Resource resource, Properties properties) {
    properties
        .objects("Subscription")
        .forEach(
            one ->
                subscriptions.add(
                    new Subscription(arn(resource), one.text("Protocol"), one.text("Endpoint"))));
    return new Topic(references.name(resource), arn(resource));
  }

  private String arn(Resource topic) {
    return references.reference(topic.id()).orElse(topic.id());
  }

  private static Subscription subscription(Properties properties) {
    return new Subscription(
        properties.text("TopicArn"), properties.text("Protocol"), properties.text("Endpoint"));
  }

  private void exportParameter(Properties properties) {
    if (properties.has("Name")) {
      exports.put("ssm:" + properties.text("Name"), properties.text("Value"));
    }
  }

  /// A member of `Outputs`.
  void addOutput(Json json) {
    Optional<Json> resolved = new Resolver(references, _ -> {}).resolve(json);
    if (resolved.isPresent() && resolved.get() instanceof Json.Obj object) {
      Properties output = Properties.of(object, _ -> {});
      output
          .object("Export")
          .filter(_ -> output.optionalText("Value").isPresent())
          .ifPresent(export -> exports.put(export.text("Name"), output.text("Value")));
    }
  }

  StackTemplate template(String stack) {
    return new StackTemplate(
        stack,
        alarms,
        composites,
        muteRules,
        dashboards,
        topics,
        subscriptions,
        schedules,
        notEvaluated,
        exports,
        references.names());
  }
}
