/// Fire drills: what the alarms of a synthesized template do while incidents happen to the agent.
///
/// Start with [Drill]. An incident is a file in `incident`: a timeline, and what the plan promises
/// to happen. [Stage] is what all incidents of a plan share; [Judge] compares what was told with
/// what is [Expected].
package dev.agentcanary.drill;
