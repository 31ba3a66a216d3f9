/// Composite alarms: their rules and the suppression of their actions.
///
/// Start with [dev.agentcanary.sim.cloudwatch.composite.CompositeAlarm].
/// [dev.agentcanary.sim.cloudwatch.composite.RuleParser] reads the rule,
/// [dev.agentcanary.sim.cloudwatch.composite.CompositeOrder] puts composites after their children
/// and finds cycles, [dev.agentcanary.sim.cloudwatch.composite.ActionsSuppressor] is the state
/// machine of the wait and extension periods. Depends on `alarm`.
package dev.agentcanary.sim.cloudwatch.composite;
