/// An agent to try a canary on, without an account: an HTTP server on loopback that speaks the data
/// plane of AgentCore, and the container contract beside it.
///
/// Start with [SimulatedAgent] and its [SimulatedAgentSettings]. [DataPlane] routes a request,
/// [FrontDoor] lets it in, [Turns] answers it. What the agent says is in `coach`, what the bytes
/// look like in `reply` and `http`, and how it can fail in `fault`.
package dev.agentcanary.sim.agent;
