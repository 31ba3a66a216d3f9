/// The ways in which a simulated agent can fail, one kind a file.
///
/// Start with [Fault] and [FaultCatalog]. A new kind is a class here, a line in the catalogue and a
/// row in `docs/reference/simulated-agent.md`; a test compares the three. [FaultSpec] is what a
/// person writes after `--fault`, [ActiveFaults] decides whom it hits.
package dev.agentcanary.sim.agent.fault;
