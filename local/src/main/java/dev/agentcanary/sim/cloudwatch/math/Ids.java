package dev.agentcanary.sim.cloudwatch.math;

import java.util.List;
import java.util.Map;

/// The ids that an expression can name.
///
/// @param kinds of all of them
/// @param metrics those that are metrics, in the order of the alarm: what METRICS() means
record Ids(Map<String, Kind> kinds, List<String> metrics) {

  Kind kind(String id) throws UnsupportedException {
    Kind kind = kinds.get(id);
    if (kind == null) {
      throw new UnsupportedException("the id " + id + " is not defined before this expression");
    }
    return kind;
  }
}
