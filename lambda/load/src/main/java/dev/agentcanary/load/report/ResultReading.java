package dev.agentcanary.load.report;

import dev.agentcanary.load.result.LoadResult;

/// What came of reading a result file.
public sealed interface ResultReading {
  /// It is one.
  record Read(LoadResult result) implements ResultReading {}

  /// It is not, or of a version that is not known.
  ///
  /// @param problem for people: `where: what is wrong, what to do instead`
  record Unreadable(String problem) implements ResultReading {}
}
