package dev.agentcanary.sim.cloudwatch.alarm;

import static org.assertj.core.api.Assertions.assertThat;

import dev.agentcanary.sim.cloudwatch.math.Kind;
import dev.agentcanary.sim.cloudwatch.math.MathExpression;
import dev.agentcanary.sim.cloudwatch.metric.MetricKey;
import dev.agentcanary.sim.cloudwatch.metric.MetricStore;
import dev.agentcanary.sim.cloudwatch.metric.Sample;
import dev.agentcanary.sim.cloudwatch.metric.SimpleStatistic;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.From;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;

/// An evaluator that goes along judges, at each minute, as one that looks for the first time.
class AlarmEvaluatorLawsTest {
  private static final long START = 1_795_600_800;
  private static final MetricKey METRIC = new MetricKey("N", "M", Map.of());

  /// @param delay seconds until it is visible
  record Event(int second, int delay, int value) {}

  @Property(tries = 200)
  void goingAlongIsLookingAfresh(
      @ForAll @Size(max = 40) List<@From("events") Event> events,
      @ForAll @IntRange(min = 1, max = 4) int periods,
      @ForAll MissingData treatment,
      @ForAll boolean wallClock,
      @ForAll boolean filled) {
    MetricStore store = new MetricStore(Duration.ofDays(1));
    for (Event event : events) {
      Instant at = Instant.ofEpochSecond(START + event.second);
      store.put(
          new Sample(METRIC, "None", false, at, List.of((double) event.value)),
          at.plusSeconds(event.delay));
    }
    MetricAlarm alarm = alarm(periods, treatment, wallClock, filled);
    AlarmEvaluator along = new AlarmEvaluator(alarm, store, EvaluationRange.DEFAULT, true);

    for (long second = START + 17; second < START + 3600; second += 60) {
      store.reveal(second * 1000);
      AlarmEvaluator afresh = new AlarmEvaluator(alarm, store, EvaluationRange.DEFAULT, true);
      assertThat(meaning(along.evaluate(second))).isEqualTo(meaning(afresh.evaluate(second)));
    }
  }

  /// Everything but the starts of periods: a judgement that is given again has those of when it was
  /// made.
  private static List<Object> meaning(Judgement judgement) {
    List<Object> meaning = new ArrayList<>();
    meaning.add(judgement.verdict());
    meaning.add(judgement.premature());
    meaning.add(judgement.filled());
    meaning.add(judgement.unknown());
    judgement.used().forEach(point -> meaning.add(point.value()));
    return meaning;
  }

  private static MetricAlarm alarm(
      int periods, MissingData treatment, boolean wallClock, boolean filled) {
    List<MetricSource> sources = new ArrayList<>();
    sources.add(new MetricSource.Metric("m", METRIC, Optional.empty(), SimpleStatistic.SUM));
    if (filled) {
      MathExpression.Reading reading =
          MathExpression.read("FILL(m, 0) * 2", Map.of("m", Kind.SERIES), List.of("m"));
      MathExpression expression = ((MathExpression.Reading.Understood) reading).expression();
      sources.add(new MetricSource.Expression("e", expression));
    }
    return new MetricAlarm(
        "alarm",
        "arn",
        "",
        sources,
        filled ? "e" : "m",
        Duration.ofMinutes(5),
        Pictures.rule(periods, Math.max(1, periods - 1), treatment),
        true,
        wallClock ? new EvaluationWindow.WallClock(ZoneOffset.UTC) : new EvaluationWindow.Sliding(),
        Optional.empty(),
        AlarmActions.none());
  }

  @Provide
  Arbitrary<Event> events() {
    return Combinators.combine(
            Arbitraries.integers().between(0, 3599),
            Arbitraries.integers().between(0, 600),
            Arbitraries.integers().between(0, 2))
        .as(Event::new);
  }
}
