/// Level 4: what a run writes to CloudWatch.
///
/// Start with [MetricCatalog], the one list of every metric's name, unit and meaning. [Datapoints]
/// makes values of a run's outcome, [MetricSink] is the port they leave by, and [EmfLines] is their
/// form in the function's log: the CloudWatch embedded metric format. Few on purpose: every name
/// costs money each month for each canary. A new metric is a constant in the catalogue, its values
/// in [Datapoints], and a row in `docs/reference/metrics.md`; tests miss whichever is forgotten.
package dev.agentcanary.metrics;
