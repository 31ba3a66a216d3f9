package dev.agentcanary.sim.cloudwatch.template;

import dev.agentcanary.sim.cloudwatch.alarm.AlarmActions;
import dev.agentcanary.sim.cloudwatch.alarm.AlarmState;
import java.util.List;

/// The actions of metric and composite alarms.
final class ActionsReader {
  private static final int MOST = 5;

  private ActionsReader() {}

  static AlarmActions read(Properties properties) {
    AlarmActions actions =
        new AlarmActions(
            properties.flag("ActionsEnabled", true),
            properties.texts("AlarmActions"),
            properties.texts("OKActions"),
            properties.texts("InsufficientDataActions"));
    for (AlarmState state : AlarmState.values()) {
      List<String> on = actions.on(state);
      if (on.size() > MOST) {
        properties.problem(
            "%d actions on %s, CloudWatch takes at most %d".formatted(on.size(), state, MOST));
      }
      on.stream()
          .filter(arn -> arn.contains(":autoscaling:"))
          .forEach(
              arn -> properties.problem("the Auto Scaling action " + arn + " is not evaluated"));
    }
    return actions;
  }
}
