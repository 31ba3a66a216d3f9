/// What goes into the body of a reply, and when.
///
/// Start with [Replies], which turns the agent's text into a response as JSON or as an event
/// stream. [ErrorReply] has the errors of the service's model, as its SDKs read them.
package dev.agentcanary.sim.agent.reply;
