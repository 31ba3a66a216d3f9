/// Time and chance as the simulators see them.
///
/// Start with [Pace]: how long simulated time takes in real time. [Seed] gives random numbers that
/// are the same in every run. Nothing here reads a clock or sleeps by itself: a [Sleeper] and an
/// `InstantSource` come in from outside, real ones from the command, others from tests and drills.
package dev.agentcanary.sim.time;
