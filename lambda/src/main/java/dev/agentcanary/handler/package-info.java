/// Level 7: the function, and the wiring of everything below it.
///
/// Start with [CanaryHandler]. The only package that knows Lambda's types, and [Wiring] the only
/// class that makes clocks, ids and randomness.
package dev.agentcanary.handler;
