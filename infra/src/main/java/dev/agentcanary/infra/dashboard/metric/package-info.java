/// The metrics that dashboards show, each with exactly the dimensions that are written.
///
/// [dev.agentcanary.infra.dashboard.metric.CanaryMetrics] are the canary's own,
/// [dev.agentcanary.infra.dashboard.metric.VendedMetric] the catalogue of what AWS writes.
package dev.agentcanary.infra.dashboard.metric;
