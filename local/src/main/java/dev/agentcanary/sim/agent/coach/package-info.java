/// What the simulated agent says: a supportive health coach, as the first watched agent is.
///
/// Start with [CoachCompanion]; each thing it can talk about is one [Topic] in a file of its own,
/// and [Topics] is the order in which they are tried. Pure: the same memory, prompt and draws give
/// the same answer.
package dev.agentcanary.sim.agent.coach;
