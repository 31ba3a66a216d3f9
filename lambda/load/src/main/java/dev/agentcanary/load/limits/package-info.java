/// What a load test may not do: the quotas of the service, the estimate of what it will take, and
/// everything that speaks against beginning it.
///
/// Start with [Admission]. Nothing here asks the agent anything.
package dev.agentcanary.load.limits;
