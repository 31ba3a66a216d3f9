/// The benchmarks: each prints a distribution or a ratio, measured on this machine in one run, and
/// whether the project's target is met.
///
/// Start with [Main], which names them. [KnownAgent] is what all of them talk to: an agent whose
/// every delay is known, so that what the canary reports can be compared with what was. Nothing
/// here is a test; a slow machine prints other figures and fails nothing.
package dev.agentcanary.bench;
