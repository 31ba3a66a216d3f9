/// What the benchmarks compare with: a canary of one probe on the stack that most teams use.
///
/// [TypicalCanary] is the whole of it. It is written as a competent team writes it, with the SDK's
/// default client, Jackson, Log4j 2 and Powertools, so that a ratio to it is a fair one. Nothing
/// here is deployed or used by any other module.
package dev.agentcanary.bench.baseline;
