/// Alarm mute rules: times in which alarms change state and do nothing.
///
/// Start with [dev.agentcanary.sim.cloudwatch.mute.MuteRule]. Depends on nothing.
package dev.agentcanary.sim.cloudwatch.mute;
