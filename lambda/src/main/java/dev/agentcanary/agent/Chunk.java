package dev.agentcanary.agent;

import java.time.Duration;

/// One read of the body.
///
/// @param at since the request was about to be written
/// @param bytes how many it brought, positive
public record Chunk(Duration at, int bytes) {}
