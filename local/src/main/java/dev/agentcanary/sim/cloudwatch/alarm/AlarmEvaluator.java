package dev.agentcanary.sim.cloudwatch.alarm;

import dev.agentcanary.sim.cloudwatch.alarm.Judgement.Verdict;
import dev.agentcanary.sim.cloudwatch.math.MathExpression;
import dev.agentcanary.sim.cloudwatch.metric.MetricStore;
import dev.agentcanary.sim.cloudwatch.metric.Percentile;
import dev.agentcanary.sim.cloudwatch.metric.SeriesReader;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Evaluates one alarm on what is visible in a store.
///
/// A judgement depends only on the values of the periods, so when none of them can have changed the
/// last one is given again; [#evaluate] costs next to nothing then. Not safe for several threads.
public final class AlarmEvaluator {
  private final MetricAlarm alarm;
  private final Boundaries boundaries;
  private final Map<String, SeriesReader> readers = new LinkedHashMap<>();
  private final SeriesReader[] inOrder;
  private final boolean fillsSilence;
  private final int periods;
  private Judgement last;

  /// @param fillsSilence whether FILL of a metric without any datapoint in the range gives values
  public AlarmEvaluator(
      MetricAlarm alarm, MetricStore store, EvaluationRange range, boolean fillsSilence) {
    this.alarm = alarm;
    this.fillsSilence = fillsSilence;
    this.periods = range.periods(alarm);
    this.boundaries = new Boundaries(alarm, periods);
    for (MetricSource source : alarm.sources()) {
      if (source instanceof MetricSource.Metric metric) {
        SeriesReader.Query query =
            new SeriesReader.Query(
                metric.metric(), metric.unit(), metric.statistic(), alarm.highResolution());
        readers.put(metric.id(), new SeriesReader(store, query, periods));
      }
    }
    this.inOrder = readers.values().toArray(SeriesReader[]::new);
  }

  /// Judges at that second of the epoch.
  public Judgement evaluate(long second) {
    long[] edges = boundaries.at(second);
    boolean changed = last == null;
    for (SeriesReader reader : inOrder) {
      changed |= reader.move(edges);
    }
    if (changed) {
      last = judge(edges);
    }
    return last;
  }

  private Judgement judge(long[] edges) {
    double[] values = watched();
    Judgement judgement = MissingDataRules.judge(edges, values, alarm.rule());
    return tooFewSamples()
        ? new Judgement(Verdict.RETAIN, false, List.of(), 0, judgement.unknown())
        : judgement;
  }

  /// The watched series, oldest first, NaN for missing.
  private double[] watched() {
    if (alarm.singleMetric().isPresent()) {
      return readers.get(alarm.watched()).values();
    }
    MathExpression.Values values =
        new MathExpression.Values(periods, (int) alarm.period().toSeconds(), fillsSilence);
    for (MetricSource source : alarm.sources()) {
      switch (source) {
        case MetricSource.Metric(var id, _, _, _) -> values.put(id, readers.get(id).values());
        case MetricSource.Expression(var id, var expression) -> values.evaluate(id, expression);
      }
    }
    return values.series(alarm.watched());
  }

  /// Whether the newest datapoint is a percentile of too few samples, where these are to be
  /// ignored. Only alarms on a single metric can ask for that.
  private boolean tooFewSamples() {
    if (alarm.lowSamples() || alarm.singleMetric().isEmpty()) {
      return false;
    }
    if (!(alarm.singleMetric().get().statistic() instanceof Percentile percentile)) {
      return false;
    }
    int[] samples = readers.get(alarm.watched()).samples();
    for (int period = samples.length - 1; period >= 0; period--) {
      if (samples[period] > 0) {
        return samples[period] < percentile.significantSamples();
      }
    }
    return false;
  }

  /// Whether the N newest periods all have a datapoint; of the last evaluation.
  public boolean windowIsFull() {
    return last != null && last.unknown() == 0;
  }

  /// The watched series as of the last evaluation, oldest first, NaN for missing; for pictures.
  public double[] series() {
    return watched().clone();
  }

  /// The metrics it reads.
  public List<MetricSource.Metric> metrics() {
    List<MetricSource.Metric> metrics = new ArrayList<>();
    for (MetricSource source : alarm.sources()) {
      if (source instanceof MetricSource.Metric metric) {
        metrics.add(metric);
      }
    }
    return metrics;
  }
}
