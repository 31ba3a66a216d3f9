package dev.agentcanary.load.engine;

/// What ended within the window of a stop rule. Windows of shards add up.
///
/// @param turns that ended
/// @param failed of them, throttled ones included
/// @param throttled of them
public record Window(long turns, long failed, long throttled) {

  /// All of both.
  public Window plus(Window other) {
    return new Window(turns + other.turns, failed + other.failed, throttled + other.throttled);
  }
}
