package dev.agentcanary.load.wire;

import java.util.Optional;

/// Where requests go.
///
/// @param turn of a turn, with its query
/// @param stop of the end of a session; absent if nothing needs to be stopped
public record Paths(String turn, Optional<String> stop) {}
