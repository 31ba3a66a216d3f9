package dev.agentcanary.report;

import java.time.Duration;

/// How far a run has come.
///
/// @param done probes whose first attempt has ended
/// @param total probes of the run
/// @param running attempts under way, confirmations included
/// @param failed probes that are not healthy so far
/// @param elapsed since the run started
public record ProgressLine(int done, int total, int running, int failed, Duration elapsed) {

  /// One line of ASCII without a line end, e.g. `[ 7/19] 3 running, 1 failed, 4.2 s`. As long as no
  /// number gets shorter, neither does the line; whoever overwrites it must clear its rest.
  public String render() {
    String all = Integer.toString(total);
    String some = Integer.toString(done);
    return "["
        + " ".repeat(Math.max(0, all.length() - some.length()))
        + some
        + "/"
        + all
        + "] "
        + running
        + " running, "
        + failed
        + " failed, "
        + Figures.seconds(elapsed, 1)
        + " s";
  }
}
