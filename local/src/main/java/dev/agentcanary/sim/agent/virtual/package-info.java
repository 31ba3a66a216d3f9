/// The simulated agent in virtual time: weeks of conversations in a second, without a network.
///
/// Start with [VirtualAgent]. What is the matter with it at a moment is an [AgentCondition].
/// Failing replies are the bytes that the HTTP server of `sim.agent` sends, read by the canary's
/// own reader, so that what they amount to is decided by the code that decides it in production.
package dev.agentcanary.sim.agent.virtual;
