package dev.agentcanary.infra.dashboard.fleet;

/// Where the overview is deployed.
///
/// @param region e.g. `eu-west-1`
/// @param account 12 digits
public record Home(String region, String account) {}
