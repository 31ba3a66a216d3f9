package dev.agentcanary.load.engine;

import java.util.concurrent.atomic.AtomicInteger;

/// What there is at the moment. Safe for use by many threads.
///
/// @param users who have started and not left
/// @param underWay turns that were to have started and have not ended; a turn that is cut never
///   does
/// @param sessions that the agent may have opened and that have neither been stopped nor leaked
record Gauges(AtomicInteger users, AtomicInteger underWay, AtomicInteger sessions) {
  static Gauges none() {
    return new Gauges(new AtomicInteger(), new AtomicInteger(), new AtomicInteger());
  }
}
