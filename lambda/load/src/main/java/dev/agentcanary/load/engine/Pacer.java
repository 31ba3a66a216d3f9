package dev.agentcanary.load.engine;

/// Keeps what begins below a rate: at most `rate × (t + 0.1) + 1` in any stretch of `t` seconds.
///
/// The generic cell rate algorithm in its form of virtual scheduling (ITU-T I.371, annex A): each
/// begin moves the earliest moment of the next on by one step. That moment may lag behind the time
/// by a tolerance, without which one late thread would delay all that come after it for good. Safe
/// for use by many threads; they are served in the order in which they ask.
final class Pacer {
  private static final long TOLERANCE = Span.SECOND / 10;

  private final double step;
  private double next = Double.NEGATIVE_INFINITY;

  Pacer(double perSecond) {
    this.step = Span.SECOND / perSecond;
  }

  /// When something that is due may begin; `due` itself if nothing holds it up.
  synchronized long reserve(long due, long now) {
    double begin = Math.max(next, Math.max(due, now - TOLERANCE));
    next = begin + step;
    return (long) Math.ceil(begin);
  }
}
