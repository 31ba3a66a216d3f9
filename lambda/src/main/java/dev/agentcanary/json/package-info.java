/// Below everything: a JSON value and its text.
///
/// Start with [Json]. The only place that reads or writes JSON token by token, on Jackson's
/// streaming core, because a mapper costs the function 150 ms of start-up.
package dev.agentcanary.json;
