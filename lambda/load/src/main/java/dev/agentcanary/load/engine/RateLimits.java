package dev.agentcanary.load.engine;

/// How fast a load test may go at most, below the account's quotas. What would be faster waits, and
/// its waiting counts as late.
///
/// @param sessionsPerSecond new sessions, above 0
/// @param turnsPerSecond turns of all sessions, above 0
public record RateLimits(double sessionsPerSecond, double turnsPerSecond) {}
