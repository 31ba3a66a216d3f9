package dev.agentcanary.sim.cloudwatch.template;

import java.util.List;

/// What came of reading one resource.
sealed interface Reading<T> {

  /// Every property was understood.
  record Understood<T>(T value) implements Reading<T> {}

  /// Some were not.
  ///
  /// @param reasons at least one
  record Refused<T>(List<String> reasons) implements Reading<T> {
    public Refused {
      reasons = List.copyOf(reasons);
    }
  }
}
