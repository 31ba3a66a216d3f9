package dev.agentcanary.load.limits;

import dev.agentcanary.load.profile.LoadProfile;
import dev.agentcanary.load.profile.Workload;
import dev.agentcanary.plan.Estimate;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;

/// What a load test will about take, if each answer takes as long and as many tokens as the plan's
/// `estimate` says.
///
/// A user of the closed model asks a turn every answer and pause; during the ramp half of them do.
///
/// @param conversations each in a session of its own
/// @param turns asked, the warm-up's included
/// @param newSessionsPerSecond once everybody is there
/// @param turnsPerSecond likewise
/// @param sessionsAtOnce likewise
/// @param tokens read and written by the model
/// @param dollars for the model's tokens, and for CPU and memory of AgentCore
/// @param length from the first start to the last
public record LoadEstimate(
    long conversations,
    long turns,
    double newSessionsPerSecond,
    double turnsPerSecond,
    long sessionsAtOnce,
    long tokens,
    BigDecimal dollars,
    Duration length) {
  /// Dollars for a vCPU-hour and for a GB-hour of AgentCore Runtime, as `prices.json` of the CDK
  /// app has them, with their source.
  static final double CPU_HOUR = 0.0895;

  static final double GB_HOUR = 0.00945;

  private static final double LEAST_GB = 0.128;
  private static final double HOUR = 3_600;

  /// Of that test.
  public static LoadEstimate of(LoadProfile profile, Estimate agent) {
    Workload work = profile.workload();
    double turn = seconds(agent.turn());
    double pause = seconds(work.think());
    double conversation = work.turns() * (turn + pause);
    double rate =
        switch (work) {
          case Workload.Closed closed -> closed.users() / conversation;
          case Workload.Open open -> open.perSecond();
        };
    double full = Math.max(0, seconds(profile.length()) - seconds(profile.ramp()) / 2);
    double conversations = Math.max(1, rate * full);
    double sessions = Math.max(1, rate * conversation);
    double turns = conversations * work.turns();
    return new LoadEstimate(
        Math.round(conversations),
        Math.round(turns),
        rate,
        rate * work.turns(),
        Math.round(sessions),
        Math.round(turns * (agent.inputTokens() + agent.outputTokens())),
        dollars(agent, turns, conversations * (conversation - pause)),
        profile.length());
  }

  private static BigDecimal dollars(Estimate agent, double turns, double sessionSeconds) {
    double gigabytes = Math.max(agent.agentMemoryBytes() / 1e9, LEAST_GB);
    double runtime =
        turns * seconds(agent.agentCpu()) / HOUR * CPU_HOUR
            + sessionSeconds / HOUR * gigabytes * GB_HOUR;
    double tokens =
        turns
            / 1e6
            * (agent.inputTokens() * agent.inputPrice().doubleValue()
                + agent.outputTokens() * agent.outputPrice().doubleValue());
    return BigDecimal.valueOf(runtime + tokens).setScale(2, RoundingMode.HALF_UP);
  }

  private static double seconds(Duration duration) {
    return duration.toNanos() / 1e9;
  }
}
