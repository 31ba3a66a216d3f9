package dev.agentcanary.cli;

import dev.agentcanary.outcome.Attempt;
import dev.agentcanary.plan.Probe;
import dev.agentcanary.report.ProgressLine;
import dev.agentcanary.run.RunListener;
import java.time.Duration;
import java.util.function.LongSupplier;

/// Shows how a run goes on: one line that is overwritten on a terminal, a plain line for each round
/// elsewhere. Safe for use by many threads.
final class LiveProgress implements RunListener {
  private static final String CLEAR = "\r\033[K";

  private final Terminal terminal;
  private final LongSupplier nanos;
  private final long startNanos;
  private String round = "";
  private int planned;
  private int running;
  private int ended;
  private int failed;

  /// @param nanos a monotonic clock
  LiveProgress(Terminal terminal, LongSupplier nanos) {
    this.terminal = terminal;
    this.nanos = nanos;
    this.startNanos = nanos.getAsLong();
  }

  @Override
  public synchronized void attemptsPlanned(int number, int probes) {
    round = number == 0 ? "asking" : "confirming failures, round " + number;
    planned = probes;
    ended = 0;
    failed = 0;
    if (!terminal.live()) {
      terminal.err().println(round + ": " + probes + (probes == 1 ? " probe" : " probes"));
    }
  }

  @Override
  public synchronized void attemptStarted(Probe probe, int number) {
    running++;
    show();
  }

  @Override
  public synchronized void attemptEnded(Probe probe, Attempt attempt) {
    running--;
    ended++;
    failed += attempt.healthy() ? 0 : 1;
    show();
  }

  /// Takes the line away, for what is printed next.
  synchronized void clear() {
    if (terminal.live()) {
      terminal.err().print(CLEAR);
      terminal.err().flush();
    }
  }

  private void show() {
    if (terminal.live()) {
      Duration elapsed = Duration.ofNanos(nanos.getAsLong() - startNanos);
      String line = new ProgressLine(ended, planned, running, failed, elapsed).render();
      terminal.err().print(CLEAR + round + "  " + line);
      terminal.err().flush();
    }
  }
}
