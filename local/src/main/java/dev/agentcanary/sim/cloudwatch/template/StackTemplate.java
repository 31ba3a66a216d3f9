package dev.agentcanary.sim.cloudwatch.template;

import dev.agentcanary.sim.cloudwatch.alarm.MetricAlarm;
import dev.agentcanary.sim.cloudwatch.composite.CompositeAlarm;
import dev.agentcanary.sim.cloudwatch.mute.MuteRule;
import java.util.List;
import java.util.Map;

/// What CloudWatch and SNS get from a template, every reference resolved.
///
/// @param schedules the schedule expressions in it, e.g. `rate(5 minutes)`
/// @param notEvaluated what is in the template and not in these lists; say it, never ignore it
/// @param exports values that other stacks import, by export name; SSM parameters as `ssm:` and
///   name
/// @param names physical names of the resources by logical id
public record StackTemplate(
    String stack,
    List<MetricAlarm> alarms,
    List<CompositeAlarm> composites,
    List<MuteRule> muteRules,
    List<Dashboard> dashboards,
    List<Topic> topics,
    List<Subscription> subscriptions,
    List<String> schedules,
    List<NotEvaluated> notEvaluated,
    Map<String, String> exports,
    Map<String, String> names) {
  public StackTemplate {
    alarms = List.copyOf(alarms);
    composites = List.copyOf(composites);
    muteRules = List.copyOf(muteRules);
    dashboards = List.copyOf(dashboards);
    topics = List.copyOf(topics);
    subscriptions = List.copyOf(subscriptions);
    schedules = List.copyOf(schedules);
    notEvaluated = List.copyOf(notEvaluated);
    exports = Map.copyOf(exports);
    names = Map.copyOf(names);
  }
}
