package dev.agentcanary.infra.alarm.kind;

import dev.agentcanary.infra.alarm.AlarmSpec;
import dev.agentcanary.infra.alarm.Comparison;
import dev.agentcanary.infra.alarm.Decision;
import dev.agentcanary.infra.alarm.Limit;
import dev.agentcanary.infra.alarm.LogsQuery;
import dev.agentcanary.infra.alarm.MissingData;
import dev.agentcanary.infra.alarm.Reading;
import dev.agentcanary.infra.alarm.Rhythm;
import dev.agentcanary.infra.alarm.Signal;
import dev.agentcanary.infra.alarm.Statistic;
import dev.agentcanary.infra.alarm.Story;
import dev.agentcanary.infra.alarm.Watch;
import dev.agentcanary.infra.alarm.Window;
import dev.agentcanary.metrics.MetricCatalog;
import dev.agentcanary.plan.Urgency;
import java.time.Duration;
import java.util.Optional;

/// No run came to its end: the dead man's switch.
///
/// Of two periods one always has a run, so two empty ones mean that the canary is silent. Keeps
/// still after its creation, until the first run must have come.
public record SilentAlarm() implements AlarmKind {
  /// A deployment may make the schedule minutes after the alarm.
  private static final Duration DEPLOYMENT = Duration.ofMinutes(10);

  private static final Story STORY =
      new Story(
          "The canary is silent: no run came to its end, so nobody is watching the agent.",
          "See whether the schedule is enabled and the function fails, in the log below.",
          LogsQuery.FAULTS);

  @Override
  public String word() {
    return "silent";
  }

  @Override
  public Decision decide(Watch watch) {
    AlarmSpec spec = spec(watch, warmUp(watch));
    Duration unheard = watch.rhythm().longestSilence();
    if (unheard.compareTo(AlarmSpec.LONGEST_WARM_UP) > 0) {
      return new Decision.Adapted(
          spec,
          ("runs are up to %d hours apart, and a silent canary is noticed no sooner; after its"
                  + " creation the alarm keeps still for 48 hours at most, so deploy when the next"
                  + " run is less than 47 hours away")
              .formatted(watch.rhythm().firings().longest().toHours()));
    }
    return watch.rhythm().firings().rests()
        ? new Decision.Adapted(
            spec,
            ("the schedule rests for up to %d hours, and a silent canary is noticed only after %d;"
                    + " with a schedule that never rests it is noticed sooner")
                .formatted(
                    watch.rhythm().firings().longest().toHours(), spec.window().length().toHours()))
        : new Decision.Wanted(spec);
  }

  private static Duration warmUp(Watch watch) {
    Duration first = Rhythm.wholeMinutes(watch.rhythm().longestSilence().plus(DEPLOYMENT));
    return first.compareTo(AlarmSpec.LONGEST_WARM_UP) > 0 ? AlarmSpec.LONGEST_WARM_UP : first;
  }

  private AlarmSpec spec(Watch watch, Duration warmUp) {
    Reading runs = Reading.of(MetricCatalog.RUNS, watch.names(), Statistic.SUM);
    return new AlarmSpec(
        word(),
        Signal.of(runs, 0),
        new Window(watch.rhythm().heartbeatPeriod(), 2, 2),
        new Limit(Comparison.BELOW, 1),
        MissingData.BREACHING,
        Optional.of(warmUp),
        Urgency.PAGE,
        STORY);
  }
}
