package dev.agentcanary.infra.dashboard.widget;

import dev.agentcanary.json.Json;
import java.time.Instant;

/// A vertical line in a graph: something happened then.
///
/// @param at when
/// @param what in a few words
public record Mark(Instant at, String what) {
  Json json() {
    return new Properties()
        .text("label", what)
        .text("value", at.toString())
        .text("color", Colour.NEUTRAL.hex())
        .object();
  }
}
