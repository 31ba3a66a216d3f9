/// What a cold start costs: the function in AWS's runtime interface client on a JDK with Lambda's
/// flags, next to the usual stack.
///
/// Start with [ColdStart]. [Gauge] measures one start, [CpuShare] gives a process the CPU that
/// Lambda gives to a memory size.
package dev.agentcanary.bench.coldstart;
