package dev.agentcanary.infra.dashboard.widget;

import dev.agentcanary.json.Json;
import java.math.BigDecimal;

/// A horizontal line in a graph, e.g. an objective.
///
/// @param value in the unit of the axis
/// @param label what it means
public record Line(BigDecimal value, String label, Colour colour) {
  Json json() {
    return new Properties()
        .text("label", label)
        .add("value", new Json.Num(value))
        .text("color", colour.hex())
        .object();
  }
}
