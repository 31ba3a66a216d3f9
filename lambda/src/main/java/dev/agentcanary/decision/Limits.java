package dev.agentcanary.decision;

/// How far a test may go.
///
/// @param rounds after the first, 0 or more; 0 trusts the first round
/// @param asks after the first round, in all, 0 or more
/// @param sideBySide the most probes that are asked in one round to learn whether the agent is
///   down, 1 or more
public record Limits(int rounds, int asks, int sideBySide) {}
