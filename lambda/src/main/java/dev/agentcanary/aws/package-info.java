/// Level 6: the adapters to AWS, and the only place with its SDK.
///
/// Start with [RuntimeAgent] (an AgentCore runtime, SigV4) and [BearerAgent] (a runtime with JWT
/// authorization, which the SDK cannot call). Both only send; time, reading and classifying are in
/// `agent.wire` and `agent.reply`. [RuntimeLookout] looks at what an agent leaves behind.
package dev.agentcanary.aws;
