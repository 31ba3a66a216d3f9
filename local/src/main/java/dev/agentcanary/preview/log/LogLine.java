package dev.agentcanary.preview.log;

import dev.agentcanary.json.Json;
import java.time.Instant;

/// A line of a log that is JSON, which Insights takes apart into fields.
///
/// @param at its `@timestamp`
public record LogLine(Instant at, Json.Obj json) {}
