/// Level 0: the port to the agent, what can come of a turn, and how a reply is read.
///
/// Start with [Agent] and the sealed [Answer]. The three transports behind the port live in `aws`
/// and `http`; all they hand over is status, headers and a body stream, so that bounding a turn
/// (`wire`) and reading and classifying its reply (`reply`) is the same for each. May use the JDK,
/// `json` and Jackson's streaming parser only.
package dev.agentcanary.agent;
