package dev.agentcanary.infra.alarm;

/// The text of an alarm: what happened, what to do first, and where to go.
public final class Description {
  /// The most characters that CloudWatch keeps.
  public static final int MOST = 1024;

  private Description() {}

  /// @param kind names the runbook
  /// @throws IllegalArgumentException if it is too long, which only the runbooks' address can cause
  public static String of(String kind, Story story, Links links) {
    String text =
        """
        %s %s
        Runbook: %s
        Dashboard: %s
        Logs: %s"""
            .formatted(
                story.happened(),
                story.first(),
                links.runbook(kind),
                links.dashboard(),
                links.logs(story.logs()));
    if (text.length() > MOST) {
      throw new IllegalArgumentException(
          ("-c runbooks: the address is too long for an alarm's description of at most %d"
                  + " characters; write a shorter one than %s")
              .formatted(MOST, links.runbooks()));
    }
    return text;
  }
}
