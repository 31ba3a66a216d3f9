package dev.agentcanary.cli;

import dev.agentcanary.load.engine.Snapshot;
import dev.agentcanary.sim.time.Sleeper;
import java.time.Duration;
import java.util.List;
import java.util.function.Supplier;

/// Shows how a load test goes on, until it is closed: a few lines that are drawn over on a
/// terminal, a plain line every ten seconds elsewhere.
final class LoadView implements AutoCloseable {
  private static final Duration REDRAWN = Duration.ofMillis(250);
  private static final Duration TOLD = Duration.ofSeconds(10);
  private static final String CLEAR_LINE = "\033[K";
  private static final String CLEAR_BELOW = "\r\033[J";

  private final Terminal terminal;
  private final LoadPicture picture;
  private final Supplier<Snapshot> snapshots;
  private final Thread thread;

  private LoadView(
      Terminal terminal, LoadPicture picture, Supplier<Snapshot> snapshots, Sleeper sleeper) {
    this.terminal = terminal;
    this.picture = picture;
    this.snapshots = snapshots;
    this.thread = Thread.ofVirtual().unstarted(() -> show(sleeper));
  }

  /// Shows from now on.
  ///
  /// @param snapshots called several times a second
  static LoadView open(
      Terminal terminal, LoadPicture picture, Supplier<Snapshot> snapshots, Sleeper sleeper) {
    LoadView view = new LoadView(terminal, picture, snapshots, sleeper);
    view.thread.start();
    return view;
  }

  /// Takes the lines away, for what is printed next. An interrupt of the caller is kept for it.
  @Override
  public void close() {
    thread.interrupt();
    boolean interrupted = Thread.interrupted();
    try {
      thread.join();
    } catch (InterruptedException e) {
      interrupted = true;
    }
    if (interrupted) {
      Thread.currentThread().interrupt();
    }
  }

  private void show(Sleeper sleeper) {
    int drawn = 0;
    try {
      while (true) {
        sleeper.sleep(terminal.live() ? REDRAWN : TOLD);
        drawn = terminal.live() ? redraw(drawn) : tell();
      }
    } catch (InterruptedException e) {
      // It is closed.
      terminal.err().print(up(drawn) + (drawn > 0 ? CLEAR_BELOW : ""));
      terminal.err().flush();
    }
  }

  private int redraw(int drawn) {
    List<String> lines = picture.lines(snapshots.get());
    StringBuilder text = new StringBuilder(up(drawn));
    for (String line : lines) {
      text.append('\r').append(line).append(CLEAR_LINE).append('\n');
    }
    terminal.err().print(text);
    terminal.err().flush();
    return lines.size();
  }

  private int tell() {
    terminal.err().println(picture.line(snapshots.get()));
    terminal.err().flush();
    return 0;
  }

  private static String up(int lines) {
    return lines > 0 ? "\033[" + lines + "A" : "";
  }
}
