/// Dashboards: [dev.agentcanary.infra.dashboard.CanaryDashboard] of one canary,
/// [dev.agentcanary.infra.dashboard.FleetDashboard] of all.
///
/// `section` is the catalogue of what the former shows, `fleet` of the latter; `metric` the
/// catalogue of series, `widget` and `layout` the body's structure. Bodies are literal JSON without
/// tokens: region and account are known at synth, and a body can be read, compared and drawn
/// offline.
package dev.agentcanary.infra.dashboard;
