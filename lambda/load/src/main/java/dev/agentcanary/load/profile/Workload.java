package dev.agentcanary.load.profile;

import java.time.Duration;

/// Who asks, and how fast.
public sealed interface Workload {

  /// Turns of one conversation, 1 or more; a probe of several turns is never cut, so a conversation
  /// may have a few more.
  int turns();

  /// The pause of a user between an answer and the next question.
  Duration think();

  /// A fixed number of users, each in one conversation after another: a slow agent is asked less.
  ///
  /// @param users 1 or more
  record Closed(int users, int turns, Duration think) implements Workload {}

  /// Conversations that begin at a fixed rate, whatever the agent does. A turn's latency counts
  /// from the moment it was to start, so that a stall is seen by all who had to wait.
  ///
  /// @param perSecond conversations that begin each second, above 0
  /// @param mostAtOnce conversations under way; a further one waits, and its waiting counts
  record Open(double perSecond, int turns, Duration think, int mostAtOnce) implements Workload {}
}
