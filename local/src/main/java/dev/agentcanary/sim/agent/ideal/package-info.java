/// An agent that a plan is content with: texts that pass the plan's own assertions.
///
/// Start with [IdealAnswers]. Candidates are built from what the assertions say and judged by the
/// plan's real checks; where no candidate passes, that is a result, and said aloud.
package dev.agentcanary.sim.agent.ideal;
