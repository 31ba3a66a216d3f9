package dev.agentcanary.sim.cloudwatch.composite;

import static org.assertj.core.api.Assertions.assertThat;

import dev.agentcanary.sim.cloudwatch.alarm.AlarmState;
import dev.agentcanary.sim.cloudwatch.composite.CompositeAlarm.Suppression;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/// The six examples of the user guide ("Suppressing composite alarm actions"): a wait period of two
/// minutes, an extension period of three, C the composite, S its suppressor.
class ActionsSuppressorTest {
  private static final Suppression SUPPRESSION =
      new Suppression("S", Duration.ofMillis(2), Duration.ofMillis(3));

  private ActionsSuppressor suppressor = new ActionsSuppressor(SUPPRESSION, false);
  private final List<String> actions = new ArrayList<>();
  private AlarmState state = AlarmState.OK;

  @Test
  void example1TheSuppressorStaysQuietAndTheActionComesAfterTheWaitPeriod() {
    composite(2, AlarmState.ALARM);
    runUntil(20);

    assertThat(actions).containsExactly("ALARM@4");
  }

  @Test
  void example2TheSuppressorGoesIntoAlarmWithinTheWaitPeriod() {
    composite(2, AlarmState.ALARM);
    suppressor(3, AlarmState.ALARM);
    runUntil(20);

    assertThat(actions).isEmpty();
    assertThat(suppressor.hold()).contains(Hold.ALARM);
  }

  @Test
  void example3TheCompositeRecoversWithinTheWaitPeriodAndWaitsAnew() {
    composite(2, AlarmState.ALARM);
    composite(3, AlarmState.OK);
    runUntil(20);

    assertThat(actions).containsExactly("OK@5");
  }

  @Test
  void example4TheSuppressorIsInAlarmAlready() {
    suppressor = new ActionsSuppressor(SUPPRESSION, true);
    composite(2, AlarmState.ALARM);
    runUntil(20);

    assertThat(actions).isEmpty();
  }

  @Test
  void example5TheActionComesAfterTheExtensionPeriod() {
    composite(2, AlarmState.ALARM);
    suppressor(3, AlarmState.ALARM);
    suppressor(6, AlarmState.OK);
    assertThat(suppressor.hold()).contains(Hold.EXTENSION_PERIOD);
    runUntil(20);

    assertThat(actions).containsExactly("ALARM@9");
  }

  @Test
  void example6TheCompositeRecoversWithinTheExtensionPeriodAndWaitsInstead() {
    composite(2, AlarmState.ALARM);
    suppressor(3, AlarmState.ALARM);
    suppressor(6, AlarmState.OK);
    composite(7, AlarmState.OK);
    assertThat(suppressor.hold()).contains(Hold.WAIT_PERIOD);
    runUntil(20);

    assertThat(actions).containsExactly("OK@9");
  }

  @Test
  void nothingIsDueAfterAnExtensionInWhichNothingChanged() {
    composite(2, AlarmState.ALARM);
    suppressor(10, AlarmState.ALARM);
    suppressor(12, AlarmState.OK);
    runUntil(20);

    assertThat(actions).containsExactly("ALARM@4");
  }

  @Test
  void withoutAWaitPeriodTheActionComesAtOnce() {
    suppressor = new ActionsSuppressor(new Suppression("S", Duration.ZERO, Duration.ZERO), false);

    assertThat(suppressor.compositeChanged(2)).isEmpty();
  }

  @Test
  void withoutAnExtensionPeriodTheActionComesWhenTheSuppressorLeavesAlarm() {
    suppressor = new ActionsSuppressor(new Suppression("S", Duration.ZERO, Duration.ZERO), true);

    assertThat(suppressor.compositeChanged(2)).contains(Hold.ALARM);
    assertThat(suppressor.suppressorChanged(false, 5)).isTrue();
    assertThat(suppressor.hold()).isEmpty();
  }

  private void composite(long at, AlarmState next) {
    runUntil(at);
    state = next;
    if (suppressor.compositeChanged(at).isEmpty()) {
      actions.add(state + "@" + at);
    }
  }

  private void suppressor(long at, AlarmState next) {
    runUntil(at);
    if (suppressor.suppressorChanged(next == AlarmState.ALARM, at)) {
      actions.add(state + "@" + at);
    }
  }

  private void runUntil(long time) {
    while (suppressor.dueMillis() <= time) {
      long due = suppressor.dueMillis();
      if (suppressor.periodEnded()) {
        actions.add(state + "@" + due);
      }
    }
  }
}
