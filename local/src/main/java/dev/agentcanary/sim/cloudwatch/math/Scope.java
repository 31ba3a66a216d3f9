package dev.agentcanary.sim.cloudwatch.math;

import java.util.Map;

/// What an expression is evaluated on.
///
/// @param length how many periods each series has
/// @param periodSeconds length of a period
/// @param fillsSilence whether FILL of a series without a single value gives values; AWS does not
///   say
/// @param values by id
record Scope(int length, int periodSeconds, boolean fillsSilence, Map<String, Value> values) {

  Value value(String id) {
    Value value = values.get(id);
    if (value == null) {
      throw new IllegalStateException(id + " was not evaluated");
    }
    return value;
  }
}
