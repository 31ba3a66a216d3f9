package dev.agentcanary.preview;

import java.time.Instant;

/// A time in which something was wrong.
///
/// @param label what, for people
public record Band(Instant from, Instant until, String label) {}
