/// Level 0, beside the port: one turn over one transport, inside its time.
///
/// Start with [TurnExchange], which the three agents in `http` and `aws` are made of: it bounds the
/// time, repeats the one conflict that may be repeated, and makes an answer of every way to fail. A
/// transport only has to send once ([Transport]); two of them do so with [FreshWire].
package dev.agentcanary.agent.wire;
