/// Metric alarms: what they are and how CloudWatch evaluates them.
///
/// Start with [dev.agentcanary.sim.cloudwatch.alarm.MetricAlarm], the definition, and
/// [dev.agentcanary.sim.cloudwatch.alarm.AlarmEvaluator], which turns it and the visible metrics of
/// a moment into a [dev.agentcanary.sim.cloudwatch.alarm.Judgement]. The rules about missing data,
/// the heart of it, are in [dev.agentcanary.sim.cloudwatch.alarm.MissingDataRules]. What AWS does
/// not publish is a parameter: [dev.agentcanary.sim.cloudwatch.alarm.EvaluationRange]. Depends on
/// `metric` and `math`.
package dev.agentcanary.sim.cloudwatch.alarm;
