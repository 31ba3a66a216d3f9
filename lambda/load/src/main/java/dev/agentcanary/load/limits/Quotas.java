package dev.agentcanary.load.limits;

/// What AWS lets one account do in one region before it answers `ThrottlingException`.
///
/// Defaults of the page "Quotas for Amazon Bedrock AgentCore" (bedrock-agentcore-limits, September
/// 2026); all can be raised, and all are shared by everything in the account.
///
/// @param newSessionsPerSecond sessions created, over all agents and endpoints
/// @param callsPerSecond of the data plane: turns and stops alike
/// @param activeSessions at once
public record Quotas(int newSessionsPerSecond, int callsPerSecond, int activeSessions) {
  private static final int NEW_SESSIONS = 25;
  private static final int CALLS = 1_000;

  /// Of an account that never asked for more.
  ///
  /// @param region e.g. `eu-west-1`; the two largest allow twice as many sessions
  public static Quotas of(String region) {
    boolean large = region.equals("us-east-1") || region.equals("us-west-2");
    return new Quotas(NEW_SESSIONS, CALLS, large ? 5_000 : 2_500);
  }
}
