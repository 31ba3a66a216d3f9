package dev.agentcanary.infra.paging;

import dev.agentcanary.infra.Canary;
import dev.agentcanary.plan.MaintenanceWindow;
import java.util.List;
import software.amazon.awscdk.services.cloudwatch.CfnAlarmMuteRule;
import software.amazon.awscdk.services.cloudwatch.CfnAlarmMuteRule.MuteTargetsProperty;
import software.amazon.awscdk.services.cloudwatch.CfnAlarmMuteRule.RuleProperty;
import software.amazon.awscdk.services.cloudwatch.CfnAlarmMuteRule.ScheduleProperty;
import software.amazon.awscdk.services.cloudwatch.CfnCompositeAlarm;
import software.constructs.Construct;

/// The plan's maintenance windows: alarms change their state, nobody is told.
public final class MaintenanceWindows extends Construct {
  /// @param scope the canary's stack
  /// @param alarms that keep silent: the only ones with actions
  public MaintenanceWindows(Construct scope, Canary canary, List<CfnCompositeAlarm> alarms) {
    super(scope, "Maintenance");
    List<String> targets = alarms.stream().map(CfnCompositeAlarm::getAlarmName).toList();
    for (MaintenanceWindow window : canary.plan().deployment().maintenance()) {
      CfnAlarmMuteRule rule =
          CfnAlarmMuteRule.Builder.create(this, window.window())
              .name(canary.names().muteRule(window.window()))
              .description("Maintenance of the agent that the canary watches")
              .rule(RuleProperty.builder().schedule(schedule(window)).build())
              .muteTargets(MuteTargetsProperty.builder().alarmNames(targets).build())
              .build();
      alarms.forEach(rule.getNode()::addDependency);
    }
  }

  private static ScheduleProperty schedule(MaintenanceWindow window) {
    return ScheduleProperty.builder()
        .expression(window.schedule())
        .duration(window.duration().toString())
        .timezone(window.timezone().getId())
        .build();
  }
}
