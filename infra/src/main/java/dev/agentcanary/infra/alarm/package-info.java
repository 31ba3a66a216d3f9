/// The alarms of a canary: what is wanted, worked out from the plan alone, and the CloudFormation
/// it becomes.
///
/// Start at [AlarmPlan], which is plain data and needs no CDK; [CanaryAlarms] deploys it. The kinds
/// are in `kind`, one class each, [dev.agentcanary.infra.alarm.kind.AlarmCatalog] lists them. Why
/// they are as they are: docs/design/0007-alarms.md.
package dev.agentcanary.infra.alarm;
