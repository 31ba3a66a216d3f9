package dev.agentcanary.check;

import dev.agentcanary.json.Json;
import java.util.Optional;

/// An assertion as the canary file writes it, before anything is known to be right with it.
///
/// @param type the name, `not-` included
/// @param value of the key `value`
/// @param threshold of the key `threshold`
public record AssertionSpec(String type, Optional<Json> value, Optional<Json> threshold) {}
