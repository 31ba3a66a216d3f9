package dev.agentcanary.load.engine;

import java.time.Instant;

/// Time and threads as a load test sees them, so that it can be carried out in real or in virtual
/// time. Its origin is the test's beginning. Moments are nanoseconds since then.
///
/// Safe for use by many threads.
public interface Timeline {

  /// The wall clock's time at the beginning.
  Instant origin();

  /// The time, never going back.
  long now();

  /// Returns at `moment`, or at once if that has passed; earlier if the thread is interrupted,
  /// which stays interrupted.
  void waitUntil(long moment);

  /// Starts work that goes on beside the caller's.
  Work start(Runnable task);

  /// Work that was started.
  interface Work {
    /// Interrupts its thread; ended work does not notice.
    void interrupt();

    /// Returns when the work has ended, or at `moment`; earlier if the calling thread is
    /// interrupted, which stays interrupted.
    void awaitEnd(long moment);
  }
}
