/// What the dashboard of all canaries shows: a line for each, the worst first.
///
/// Start at [dev.agentcanary.infra.dashboard.fleet.FleetSections].
package dev.agentcanary.infra.dashboard.fleet;
