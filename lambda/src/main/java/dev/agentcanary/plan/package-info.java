/// Level 2: the canary file, as written and as resolved.
///
/// Start with [CanaryPlan], the resolved form; only it reaches the runner.
package dev.agentcanary.plan;
