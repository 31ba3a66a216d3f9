/// HTTP/1.1 from the server's side, on plain sockets, because a simulated agent must be able to
/// misbehave: reset a connection, lie about a length, stop in the middle of a character.
///
/// Start with [HttpServer], which hands each request and its [Wire] to an [HttpHandler]. A
/// well-behaved answer is a [Response]; a misbehaving one is written to the wire byte by byte.
package dev.agentcanary.sim.agent.http;
