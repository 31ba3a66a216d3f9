/// Carries out a load test: users or arrivals, their conversations, what is measured of them.
///
/// Start with [LoadTest]. Knows the agent's port only; time and threads come in as [Timeline], ids
/// as a supplier. Latencies count from the moment a turn was to start. `docs/design/0011-load.md`
/// says why.
package dev.agentcanary.load.engine;
