/// A small AWS Lambda on loopback: enough of the Runtime API to run the real function in the real
/// runtime interface client, in a process of its own.
///
/// Start with [FakeRuntimeApi], then [LambdaProcess]: the API hands out the invocations that are
/// enqueued and collects their answers; the process is a JDK with the flags that Lambda uses. Used
/// by the test of the deployable jar and by the benchmarks; nothing here sleeps or polls.
package dev.agentcanary.sim.lambda;
