/// What a load test costs and how true it is: the agent, the load test and the tool it is compared
/// with each in a process of their own.
///
/// Start with [InFlight]. [RemoteAgent] is the agent whose delays are known; [Caller] asks it over
/// the load test's own connections.
package dev.agentcanary.bench.load;
