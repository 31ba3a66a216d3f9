package dev.agentcanary.plan;

import java.util.List;

/// What came of reading a canary file.
public sealed interface PlanReading {
  /// The file is right.
  ///
  /// @param source the file's tree with references replaced, see [PlanJson#write]
  record Read(CanaryPlan plan, PlanNode source) implements PlanReading {}

  /// It is not, and nothing may run on it.
  ///
  /// @param problems all of them, by line; never empty
  record Rejected(List<Problem> problems) implements PlanReading {
    public Rejected {
      problems = List.copyOf(problems);
    }
  }
}
