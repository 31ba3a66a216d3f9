package dev.agentcanary.load.engine;

import dev.agentcanary.load.result.Ending;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;

/// Whether a load test goes on, or has been cut before its time. Safe for use by many threads.
final class Course {
  /// @param at nanoseconds since the test's beginning
  private record Cut(long at, Ending why) {}

  private final AtomicReference<Optional<Cut>> cut = new AtomicReference<>(Optional.empty());

  /// Cuts the test; the first reason counts.
  void cut(long now, Ending why) {
    cut.updateAndGet(earlier -> earlier.or(() -> Optional.of(new Cut(now, why))));
  }

  /// Whether nothing may begin any more, and what is under way is not waited for.
  boolean isCut() {
    return cut.get().isPresent();
  }

  /// When it was cut, or else that moment.
  long cutAtOr(long otherwise) {
    return cut.get().map(Cut::at).orElse(otherwise);
  }

  Ending ending() {
    return cut.get().map(Cut::why).orElseGet(Ending.Completed::new);
  }
}
