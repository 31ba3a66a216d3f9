package dev.agentcanary.drill;

import dev.agentcanary.drill.world.Timeline;
import java.time.Instant;

/// An incident as it happens to one plan.
///
/// @param start when the stack is deployed
/// @param timeline from then on
/// @param expected what is due
public record Script(Instant start, Timeline timeline, Expected expected) {}
