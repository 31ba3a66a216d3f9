package dev.agentcanary.sim.cloudwatch.alarm;

import dev.agentcanary.sim.cloudwatch.alarm.Judgement.Datapoint;
import dev.agentcanary.sim.cloudwatch.alarm.Judgement.Verdict;
import java.util.ArrayList;
import java.util.List;

/// How CloudWatch decides when datapoints may be missing ("How alarm state is evaluated when data
/// is missing", the two tables of the user guide).
///
/// Where the text of that page and its tables differ, the tables hold: AWS confirmed them when
/// asked to fix them (awsdocs/amazon-cloudwatch-user-guide, #129 and #36).
public final class MissingDataRules {
  private MissingDataRules() {}

  /// Judges the datapoints of an evaluation range.
  ///
  /// @param starts of the periods in seconds of the epoch, oldest first; longer than `values` is
  ///   allowed
  /// @param values oldest first, NaN for missing; at least N
  public static Judgement judge(long[] starts, double[] values, MetricAlarm.Rule rule) {
    int needed = rule.evaluationPeriods();
    List<Datapoint> real = new ArrayList<>();
    int oldestAge = 0;
    int missing = 0;
    for (int age = 1; age <= values.length; age++) {
      double value = values[values.length - age];
      if (!Double.isNaN(value)) {
        oldestAge = age;
        real.add(new Datapoint(starts[values.length - age], value, rule.breaches(value)));
      } else if (age <= needed) {
        missing++;
      }
    }
    return real.size() >= needed
        ? complete(real.subList(0, needed), rule, missing)
        : incomplete(real, oldestAge, rule, missing);
  }

  /// Enough datapoints: how missing data is treated does not matter.
  private static Judgement complete(List<Datapoint> used, MetricAlarm.Rule rule, int missing) {
    Verdict verdict = breaching(used) >= rule.datapointsToAlarm() ? Verdict.ALARM : Verdict.OK;
    return new Judgement(verdict, false, used, 0, missing);
  }

  private static Judgement incomplete(
      List<Datapoint> real, int oldestAge, MetricAlarm.Rule rule, int missing) {
    int fill = rule.evaluationPeriods() - real.size();
    int breaching = breaching(real);
    return switch (rule.missingData()) {
      case BREACHING -> filled(real, breaching + fill, rule, fill, missing);
      case NOT_BREACHING -> filled(real, breaching, rule, fill, missing);
      case MISSING -> unfilled(real, oldestAge, rule, missing, Verdict.ALARM);
      case IGNORE -> unfilled(real, oldestAge, rule, missing, Verdict.RETAIN);
    };
  }

  private static Judgement filled(
      List<Datapoint> real, int breaching, MetricAlarm.Rule rule, int fill, int missing) {
    Verdict verdict = breaching >= rule.datapointsToAlarm() ? Verdict.ALARM : Verdict.OK;
    return new Judgement(verdict, false, real, fill, missing);
  }

  /// @param premature what the rule against premature alarms gives
  private static Judgement unfilled(
      List<Datapoint> real, int oldestAge, MetricAlarm.Rule rule, int missing, Verdict premature) {
    int needed = rule.datapointsToAlarm();
    if (real.isEmpty()) {
      Verdict silent =
          rule.missingData() == MissingData.MISSING ? Verdict.INSUFFICIENT_DATA : Verdict.RETAIN;
      return new Judgement(silent, false, real, 0, missing);
    }
    int breaching = breaching(real);
    if (breaching >= needed) {
      return new Judgement(Verdict.ALARM, false, real, 0, missing);
    }
    if (breaching == real.size() && oldestAge >= needed) {
      return new Judgement(premature, true, real, 0, missing);
    }
    return new Judgement(Verdict.OK, false, real, 0, missing);
  }

  private static int breaching(List<Datapoint> points) {
    int breaching = 0;
    for (Datapoint point : points) {
      breaching += point.breaching() ? 1 : 0;
    }
    return breaching;
  }
}
