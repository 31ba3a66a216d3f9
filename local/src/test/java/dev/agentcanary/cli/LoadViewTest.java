package dev.agentcanary.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.agentcanary.load.engine.Snapshot;
import dev.agentcanary.load.measure.Tally;
import dev.agentcanary.load.profile.LoadProfile;
import dev.agentcanary.load.profile.Workload;
import dev.agentcanary.report.Style;
import dev.agentcanary.sim.time.Sleeper;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/// When the view is drawn, and that it leaves nothing behind.
@Timeout(30)
class LoadViewTest {
  private static final LoadPicture PICTURE =
      new LoadPicture(
          new LoadProfile(
              new Workload.Closed(1, 1, Duration.ZERO),
              Duration.ZERO,
              Duration.ZERO,
              Duration.ofSeconds(60),
              1),
          Style.PLAIN);

  private final ByteArrayOutputStream err = new ByteArrayOutputStream();
  private final List<Duration> slept = new ArrayList<>();
  private final CountDownLatch shownTwice = new CountDownLatch(1);

  @Test
  void onATerminalTheLinesAreDrawnOverFourTimesASecondAndTakenAway() throws InterruptedException {
    String shown = show(true);

    assertThat(slept).containsOnly(Duration.ofMillis(250));
    assertThat(shown.split("\033\\[4A", -1)).hasSize(3);
    assertThat(shown).endsWith("\033[4A\r\033[J");
  }

  @Test
  void elsewhereALineIsToldEveryTenSeconds() throws InterruptedException {
    String shown = show(false);

    assertThat(slept).containsOnly(Duration.ofSeconds(10));
    assertThat(shown.lines()).hasSize(2).allMatch(line -> line.startsWith("0:05 of 1:00"));
    assertThat(shown).doesNotContain("\033", "\r");
  }

  @Test
  void anInterruptOfTheOneWhoClosesItIsKept() throws InterruptedException {
    LoadView view = view(false);
    shownTwice.await();
    Thread.currentThread().interrupt();

    view.close();

    assertThat(Thread.interrupted()).isTrue();
  }

  private String show(boolean live) throws InterruptedException {
    try (LoadView _ = view(live)) {
      shownTwice.await();
    }
    return err.toString(StandardCharsets.UTF_8);
  }

  private LoadView view(boolean live) {
    PrintStream out = new PrintStream(err, true, StandardCharsets.UTF_8);
    Terminal terminal = new Terminal(out, out, false, false, live, 100);
    Snapshot now = new Snapshot(Duration.ofSeconds(5), 1, 1, 1, Tally.NONE, Map.of());
    return LoadView.open(terminal, PICTURE, () -> now, sleeper());
  }

  /// Two waits pass at once, the third lasts until it is interrupted.
  private Sleeper sleeper() {
    return time -> {
      slept.add(time);
      if (slept.size() == 3) {
        shownTwice.countDown();
        new CountDownLatch(1).await();
      }
    };
  }
}
