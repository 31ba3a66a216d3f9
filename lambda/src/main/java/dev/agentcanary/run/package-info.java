/// Level 5: one run, from the probes that are due to the outcome.
///
/// Start with [CanaryRun]. Knows the agent's port only; time and simultaneity come in as [Tempo],
/// ids as a supplier. Sessions that were opened are always stopped, and the deadline always holds.
package dev.agentcanary.run;
