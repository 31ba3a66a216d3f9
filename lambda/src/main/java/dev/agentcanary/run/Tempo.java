package dev.agentcanary.run;

import java.time.Instant;
import java.util.List;
import java.util.function.Supplier;

/// Time and simultaneity as a run sees them, so that a run can be carried out in real or virtual
/// time.
public interface Tempo {

  /// The time, never going back within one run.
  Instant now();

  /// Returns at `moment`, or at once if that has passed; earlier if the thread is interrupted,
  /// which stays interrupted.
  void waitUntil(Instant moment);

  /// Carries out all tasks, at most `concurrency` at a time and started in order, and returns their
  /// results in order. Tasks do not throw.
  <T> List<T> sideBySide(List<Supplier<T>> tasks, int concurrency);
}
