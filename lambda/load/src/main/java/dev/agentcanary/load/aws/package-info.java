/// A load test of an AgentCore runtime: signatures and tokens, and the only place here with the AWS
/// SDK.
///
/// Start with [Wiring], which makes the agent under load for any target.
package dev.agentcanary.load.aws;
