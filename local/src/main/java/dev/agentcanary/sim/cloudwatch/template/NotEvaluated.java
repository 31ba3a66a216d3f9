package dev.agentcanary.sim.cloudwatch.template;

/// Something in a template that the simulation cannot evaluate. It says nothing about whether it
/// would fire: never count it as a pass.
///
/// @param resource its logical id
/// @param type of the resource, e.g. `AWS::CloudWatch::Alarm`
/// @param name of the alarm, as far as it is known
/// @param reason what is not evaluated and why, for a person
public record NotEvaluated(String resource, String type, String name, String reason) {}
