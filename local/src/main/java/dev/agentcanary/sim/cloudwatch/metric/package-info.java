/// Metrics as CloudWatch keeps them.
///
/// Start with [dev.agentcanary.sim.cloudwatch.metric.MetricStore]: samples go in with the time at
/// which they become visible, and [dev.agentcanary.sim.cloudwatch.metric.SeriesReader] takes a
/// [dev.agentcanary.sim.cloudwatch.metric.Statistic] of them, period by period. A name, namespace
/// and exact set of dimensions is one metric; each unit of it is a stream of its own.
/// [dev.agentcanary.sim.cloudwatch.metric.EmfLine] reads what a canary writes. Depends on `json`.
package dev.agentcanary.sim.cloudwatch.metric;
