package dev.agentcanary.load.result;

import dev.agentcanary.load.measure.Series;
import dev.agentcanary.plan.Objectives;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/// A limit that a load test is held to.
public sealed interface Threshold {

  /// The word for it in plans and reports, such as `latency-p95`, `latency-max`, `failed`.
  String id();

  /// Of all values of a series, that share may take at most so long.
  ///
  /// @param share above 0 to 1; 1 is the longest value
  record Time(Series series, double share, Duration most) implements Threshold {
    @Override
    public String id() {
      return series.id() + "-" + percentile(share);
    }
  }

  /// Of all turns, at most that share may fail, throttled ones included.
  ///
  /// @param most from 0 to 1
  record Failed(double most) implements Threshold {
    @Override
    public String id() {
      return "failed";
    }
  }

  /// Of all turns, at most that share may be refused by a quota.
  ///
  /// @param most from 0 to 1
  record Throttled(double most) implements Threshold {
    @Override
    public String id() {
      return "throttled";
    }
  }

  /// At least so many turns must end each second.
  record Throughput(double least) implements Threshold {
    @Override
    public String id() {
      return "throughput";
    }
  }

  /// `p90`, `p99.9`; `max` for 1.
  static String percentile(double share) {
    return share >= 1
        ? "max"
        : "p" + BigDecimal.valueOf(share).movePointRight(2).stripTrailingZeros().toPlainString();
  }

  /// What the plan promises at all times, for a plan that says nothing of load. Availability is not
  /// among them: it is of first attempts over weeks.
  static List<Threshold> promised(Objectives objectives) {
    List<Threshold> thresholds = new ArrayList<>();
    objectives.latencyP90().ifPresent(most -> thresholds.add(new Time(Series.LATENCY, 0.9, most)));
    objectives.latencyMax().ifPresent(most -> thresholds.add(new Time(Series.LATENCY, 1, most)));
    objectives
        .firstToken()
        .ifPresent(most -> thresholds.add(new Time(Series.FIRST_TOKEN, 0.9, most)));
    return List.copyOf(thresholds);
  }
}
