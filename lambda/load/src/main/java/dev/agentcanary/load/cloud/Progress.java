package dev.agentcanary.load.cloud;

import dev.agentcanary.load.engine.Pulse;
import dev.agentcanary.load.measure.Distribution;

/// What a shard tells of itself.
///
/// @param shard its number
/// @param pulse how it is going
/// @param latency of what it has measured, warm-up left out
/// @param ended whether it has written its result
public record Progress(int shard, Pulse pulse, Distribution latency, boolean ended) {}
