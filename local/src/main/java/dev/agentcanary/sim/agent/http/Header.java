package dev.agentcanary.sim.agent.http;

/// One header line.
///
/// @param name as it is written
/// @param value in ISO 8859-1, without line ends
public record Header(String name, String value) {}
