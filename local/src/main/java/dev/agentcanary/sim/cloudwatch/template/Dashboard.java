package dev.agentcanary.sim.cloudwatch.template;

import dev.agentcanary.json.Json;

/// A dashboard.
///
/// @param body with every reference resolved
public record Dashboard(String name, Json body) {}
