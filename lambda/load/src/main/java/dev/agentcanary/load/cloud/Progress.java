package dev.agentcanary.load.cloud;

import dev.agentcanary.load.engine.Pulse;

/// What a shard tells of itself.
///
/// @param shard its number
/// @param pulse how it is going
/// @param ended whether it has written its result
public record Progress(int shard, Pulse pulse, boolean ended) {}
