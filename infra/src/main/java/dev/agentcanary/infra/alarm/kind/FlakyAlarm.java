package dev.agentcanary.infra.alarm.kind;

import dev.agentcanary.infra.alarm.AlarmSpec;
import dev.agentcanary.infra.alarm.Comparison;
import dev.agentcanary.infra.alarm.Decision;
import dev.agentcanary.infra.alarm.Limit;
import dev.agentcanary.infra.alarm.LogsQuery;
import dev.agentcanary.infra.alarm.MissingData;
import dev.agentcanary.infra.alarm.Reading;
import dev.agentcanary.infra.alarm.Signal;
import dev.agentcanary.infra.alarm.Statistic;
import dev.agentcanary.infra.alarm.Story;
import dev.agentcanary.infra.alarm.Watch;
import dev.agentcanary.infra.alarm.Window;
import dev.agentcanary.metrics.MetricCatalog;
import dev.agentcanary.plan.Urgency;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.util.Optional;

/// First attempts fail more often than the plan allows, over hours.
///
/// The plan allows the objective's share of failures, or its own `flake-rate` where that is more:
/// an alarm stricter than what the plan calls normal would always be on. The threshold lies below
/// that by what chance explains: so many failures come in one of a hundred periods of an agent that
/// just keeps it. All of three periods, so that an outage shorter than a period, which a boundary
/// splits between two, is not reported again as flakiness.
public record FlakyAlarm() implements AlarmKind {
  private static final Duration SHORTEST = Duration.ofHours(2);
  private static final Duration LONGEST = Window.A_DAY.dividedBy(3);
  private static final int ENOUGH = 100;
  private static final double CHANCE = 0.01;

  /// Below it an alarm would say no more than `down` does.
  private static final double LEAST_THRESHOLD = 0.5;

  private static final Story STORY =
      new Story(
          "First attempts fail more often than the plan allows, and have for hours.",
          "See in the log below which probes fail and recover, and whether they have a reason in"
              + " common.",
          LogsQuery.FAILURES);

  @Override
  public String word() {
    return "flaky";
  }

  @Override
  public Decision decide(Watch watch) {
    if (watch.plan().objectives().availability().isEmpty()) {
      return new Decision.NotNeeded("the plan has no objective `objectives.availability`");
    }
    Duration period = period(watch);
    int probes = (int) (watch.rhythm().runsWithin(period) * watch.suite().probesPerRun());
    double threshold = threshold(watch, probes);
    if (threshold < LEAST_THRESHOLD) {
      return new Decision.NotNeeded(
          "`objectives.availability` cannot be judged from %d probes in %d hours"
              .formatted(probes, period.toHours()));
    }
    return decided(watch, spec(watch, period, threshold));
  }

  private static Decision decided(Watch watch, AlarmSpec spec) {
    double objective = watch.plan().objectives().availability().orElseThrow();
    double flakes = watch.plan().confirm().flakeRate();
    return 1 - flakes >= objective
        ? new Decision.Wanted(spec)
        : new Decision.Adapted(
            spec,
            ("the plan promises an availability of %s and calls a flake-rate of %s normal, so the"
                    + " alarm allows the latter; write a `confirm.flake-rate` of at most %s if the"
                    + " promise is meant")
                .formatted(percent(objective), percent(flakes), percent(1 - objective)));
  }

  private static String percent(double share) {
    BigDecimal hundredths = BigDecimal.valueOf(100 * share).setScale(4, RoundingMode.HALF_UP);
    return hundredths.stripTrailingZeros().toPlainString() + "%";
  }

  private static Duration period(Watch watch) {
    int runs = (int) Math.ceil(ENOUGH / watch.suite().probesPerRun());
    Duration wanted = watch.rhythm().periodOf(runs);
    Duration atLeast = wanted.compareTo(SHORTEST) < 0 ? SHORTEST : wanted;
    return atLeast.compareTo(LONGEST) > 0 ? LONGEST : atLeast;
  }

  /// The share of first attempts, half a failure beyond the last number that chance explains.
  private static double threshold(Watch watch, int probes) {
    if (probes == 0) {
      return 0;
    }
    double objective = watch.plan().objectives().availability().orElseThrow();
    double allowed = Math.max(1 - objective, watch.plan().confirm().flakeRate());
    int failures = new Binomial(probes, allowed).exceededWith(CHANCE);
    return Math.round(10_000 * (1 - (failures + 0.5) / probes)) / 10_000.0;
  }

  private AlarmSpec spec(Watch watch, Duration period, double threshold) {
    Reading success =
        Reading.of(MetricCatalog.FIRST_ATTEMPT_SUCCESS, watch.names(), Statistic.AVERAGE);
    return new AlarmSpec(
        word(),
        Signal.of(success, 1),
        new Window(period, 3, 3),
        new Limit(Comparison.BELOW, threshold),
        MissingData.NOT_BREACHING,
        Optional.empty(),
        Urgency.TICKET,
        STORY);
  }
}
