/// Level 0, beside the port: how a reply is read, the same for every transport.
///
/// Start with [ReplyReader]: status, headers and a body stream in, an
/// [dev.agentcanary.agent.Answer] out. A success goes to one [BodyReader] by its content type
/// ([EventStreamBody], [JsonBody], [PlainBody]); everything else to [StatusRules]. The catalogue of
/// what is detected is `docs/reference/replies.md`.
package dev.agentcanary.agent.reply;
