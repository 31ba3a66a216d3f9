package dev.agentcanary.infra.alarm;

import dev.agentcanary.infra.Canary;
import dev.agentcanary.infra.Names;
import dev.agentcanary.infra.schedule.Firings;
import dev.agentcanary.plan.CanaryPlan;
import java.time.Duration;

/// What the alarms of a canary are worked out from.
public record Watch(CanaryPlan plan, Names names, Rhythm rhythm, Suite suite) {
  private static final int PERIODS = 3;

  /// The watch that a canary keeps.
  public static Watch of(Canary canary) {
    CanaryPlan plan = canary.plan();
    Rhythm rhythm = new Rhythm(Firings.of(plan.schedule()), plan.run().deadline());
    return new Watch(plan, canary.names(), rhythm, Suite.of(plan, rhythm.firings().working()));
  }

  /// A period in which every probe has had its turn; a verdict's at least. At most a day, although
  /// a probe may be asked less often.
  public Duration cyclePeriod() {
    Duration cycle = Rhythm.wholeMinutes(suite.cycle().plus(rhythm.spread()).plus(Rhythm.DELAY));
    return Rhythm.longer(rhythm.verdictPeriod(), Rhythm.shorter(cycle, Window.A_DAY));
  }

  /// One bad period is enough.
  public Window once(Duration period) {
    return new Window(period, 1, 1);
  }

  /// Two of three periods, so that a single outlier is no news. Where three would be more than
  /// CloudWatch looks back, the shortest periods that hold a run each; where even those are too
  /// long, once.
  public Window twoOfThree(Duration period) {
    if (Window.fits(period, PERIODS)) {
      return new Window(period, PERIODS, PERIODS - 1);
    }
    Duration least = rhythm.periodOf(1).plus(Rhythm.DELAY).plusHours(1);
    return Window.fits(least, PERIODS)
        ? new Window(least, PERIODS, PERIODS - 1)
        : once(rhythm.verdictPeriod());
  }
}
