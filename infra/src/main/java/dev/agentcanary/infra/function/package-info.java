/// The function that runs a canary: its package, its schedule, its log and what it is permitted.
///
/// Start at [ScheduledFunction]. Every permission is in [FunctionRole] and [ScheduleRole], as a
/// whole; nothing adds to them. Resources are made as CloudFormation has them (`Cfn…`), so that a
/// reader of the template finds what the class says and no default that nobody chose.
package dev.agentcanary.infra.function;
