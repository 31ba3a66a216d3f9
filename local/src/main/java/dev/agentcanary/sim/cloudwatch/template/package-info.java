/// A synthesized CloudFormation template, read for what CloudWatch gets from it.
///
/// Start with [dev.agentcanary.sim.cloudwatch.template.TemplateReader], which gives a
/// [dev.agentcanary.sim.cloudwatch.template.StackTemplate]: alarms, composites, mute rules,
/// dashboards, topics. Whatever changes the meaning of an alarm and is not known makes that alarm a
/// [dev.agentcanary.sim.cloudwatch.template.NotEvaluated], never a guess. One reader class for each
/// type of resource; `StackCollector` lists them. Depends on `json`, `alarm`, `composite`, `mute`.
package dev.agentcanary.sim.cloudwatch.template;
