/// Time as it goes by in a drill: what is the matter with the agent, the canary and the way of its
/// metrics, and what the canary then writes.
///
/// Start with [Timeline], the script, and [SimulatedCanary], which lives through it with the
/// function's own code and hands everything to a [Feed].
package dev.agentcanary.drill.world;
