/// How fast and how sure a verdict is: designs of a canary, run over many simulated years.
///
/// Start with [Figures]. A [Design] sees runs and is in alarm or not; [SequentialDesign] is the one
/// that is deployed, carried out by the function's own [dev.agentcanary.decision.SequentialTest],
/// the others are what is usual. A [World] says which attempts fail; [AlarmDelay] is what
/// CloudWatch adds. Seeded: the same figures each time.
package dev.agentcanary.sim.verdict;
