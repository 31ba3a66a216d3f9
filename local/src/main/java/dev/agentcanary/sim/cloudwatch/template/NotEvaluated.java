package dev.agentcanary.sim.cloudwatch.template;

import java.util.Set;

/// Something in a template that the simulation cannot evaluate. It says nothing about whether it
/// would fire: never count it as a pass.
///
/// @param resource its logical id
/// @param type of the resource, e.g. `AWS::CloudWatch::Alarm`
/// @param name of the alarm, as far as it is known
/// @param reason what is not evaluated and why, for a person
public record NotEvaluated(String resource, String type, String name, String reason) {
  private static final Set<String> ONLY_SHOWN =
      Set.of("AWS::CloudWatch::Dashboard", "AWS::SNS::Subscription");

  /// Whether it decides who is told what: an alarm, or what mutes one. A dashboard does not.
  public boolean decides() {
    return !ONLY_SHOWN.contains(type);
  }
}
