/// The way out of a load test: the port to the agent over many kept connections.
///
/// Start with [LoadAgent]. Time, reading and classifying of a turn are those of the canary
/// (`agent.wire`, `agent.reply`); what is here opens connections ahead of need ([Connections]), one
/// after another ([Pacing]), and sends over them ([KeptWire]).
package dev.agentcanary.load.wire;
