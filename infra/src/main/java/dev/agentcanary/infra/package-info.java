/// The CDK app: one stack per canary file, and one for the overview.
///
/// Start at [dev.agentcanary.infra.app.CanaryApp]. [Canary] is what every construct is built from,
/// [Names] the only place that names a deployed thing.
package dev.agentcanary.infra;
