/// When a canary runs, reckoned exactly: the alarms, the function's timeout and the cost all hang
/// on it.
///
/// Start at [Firings].
package dev.agentcanary.infra.schedule;
