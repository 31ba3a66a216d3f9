package dev.agentcanary.run;

import dev.agentcanary.agent.Sight;
import dev.agentcanary.agent.Vantage;
import java.time.Duration;
import java.time.Instant;

/// The look around that a run takes, once, after the first round in which a turn reached nobody.
///
/// The round is over and its sessions have been stopped, so it is beside nothing that is measured,
/// and may use the time that is kept for stopping. The next round starts its spacing after the last
/// one started, as a rule later than the look ends.
final class SecondLook {
  /// Longer than a connection of a network that works takes, with its name and TLS.
  private static final Duration MOST = Duration.ofSeconds(5);

  /// Less is no look: it would call a network dead that is slow.
  private static final Duration LEAST = Duration.ofSeconds(1);

  private SecondLook() {}

  /// @param deadline of the run
  static Sight from(Vantage vantage, Instant now, Instant deadline) {
    Duration left = Duration.between(now, deadline);
    if (left.compareTo(LEAST) < 0) {
      return new Sight.Undecided("no time was left for a second look");
    }
    return vantage.look(left.compareTo(MOST) < 0 ? left : MOST);
  }
}
